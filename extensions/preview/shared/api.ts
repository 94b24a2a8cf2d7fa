import type { AppPageListing } from './app-pages.ts';
import type { ObjectName } from './objects.ts';

/** Where on a record page a card sits. */
export type CardLocation = 'crm.record.tab' | 'crm.record.sidebar';

/** A card as the page needs it: the bundle itself is at `/cards/<id>.js`. */
export interface CardListing {
  readonly id: string;
  readonly title: string;
  readonly location: CardLocation;
  readonly objectTypes: readonly ObjectName[];
}

/** The person at the preview, as HubSpot's context tells a card. */
export interface PreviewUser {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** The app's pages, and who looks at them: another person than the one at the records. */
export interface AppPages {
  readonly pages: readonly AppPageListing[];
  readonly person: PreviewUser;
  /** The address at which the pages reach the service, which knows who asks. */
  readonly serviceUrl: string;
}

/** A stage of a pipeline. `closed` says how a deal in it ended. */
export interface StageListing {
  readonly id: string;
  readonly label: string;
  readonly closed: 'won' | 'lost' | null;
}

/** A pipeline with its stages in order. */
export interface PipelineListing {
  readonly id: string;
  readonly label: string;
  readonly stages: readonly StageListing[];
}

/** What was last said about the GTM model since the preview started; null when nothing was. */
export type ModelNotice = {
  readonly kind: 'modelComing' | 'modelChanged' | 'modelBroken';
  readonly text: string;
} | null;

/** What of the preview changes while it runs. */
export interface PreviewState {
  /** Grows whenever the cards have to start anew. */
  readonly build: number;
  readonly notice: ModelNotice;
}

/** Everything a page needs before it shows its first record. */
export interface PreviewSetup extends PreviewState {
  readonly portalId: number;
  readonly timeZone: string;
  readonly user: PreviewUser;
  readonly cards: readonly CardListing[];
  readonly pipelines: readonly PipelineListing[];
  /** The path of the record that the preview opens on. */
  readonly home: string;
  /** What the records are, such as example records. */
  readonly recordsAre: string;
  /** Whether the page can switch to a local Salesforce with the same records. */
  readonly hasSalesforce: boolean;
  /** The app's own pages; null for a preview of cards alone. */
  readonly app: AppPages | null;
}

/** How a property is edited. */
export type FieldControl = 'text' | 'textarea' | 'number' | 'date' | 'boolean' | 'choice' | 'choices';

/** A property of the open record, with its value as it is shown and as it is stored. */
export interface RecordField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly group: string;
  readonly control: FieldControl;
  readonly readOnly: boolean;
  readonly value: string | null;
  readonly shown: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A record named in a list, or associated with the open one. */
export interface RecordLink {
  readonly objectName: ObjectName;
  readonly id: string;
  readonly title: string;
  readonly details: readonly string[];
  /** Labels of the association, such as Primary; empty in lists. */
  readonly labels: readonly string[];
}

/** An open record. */
export interface RecordPageData {
  readonly objectName: ObjectName;
  readonly id: string;
  readonly title: string;
  readonly modified: string;
  readonly keyFields: readonly RecordField[];
  /** Further fields by group, the ones HubSpot fills by itself left out. */
  readonly moreFields: readonly RecordField[];
  readonly associated: readonly RecordLink[];
  readonly pipelineId: string | null;
  readonly stageId: string | null;
  readonly history: readonly HistoryEntry[];
}

/** A change of the deal's stage, newest first. */
export interface HistoryEntry {
  readonly at: string;
  readonly label: string;
  readonly source: string;
}

/** A page of a list of records. */
export interface RecordList {
  readonly results: readonly RecordLink[];
  readonly total: number;
  readonly after: string | null;
}

/** What the server tells an open page by itself: first its state, then what changes. */
export type PreviewEvent =
  | { readonly kind: 'recordChanged'; readonly objectName: ObjectName; readonly id: string }
  | ({ readonly kind: 'state' } & PreviewState);
