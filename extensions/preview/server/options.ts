import type { AppPages, CardLocation, PreviewUser } from '../shared/api.ts';
import type { AppPageListing } from '../shared/app-pages.ts';
import type { BackendReply } from '../shared/card-protocol.ts';
import type { ObjectName } from '../shared/objects.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { SalesforceSide } from './salesforce/side.ts';

/** A card to show: its built bundle, and where `app.json` puts it. */
export interface PreviewCard {
  readonly id: string;
  readonly title: string;
  readonly location: CardLocation;
  /** As HubSpot names them: `deals`, `DEAL` or `0-3`. */
  readonly objectTypes: readonly string[];
  /** The bundler's output. */
  readonly file: string;
}

/** The app's own pages, each with its built bundle, and who looks at them. */
export type PreviewAppPages = Omit<AppPages, 'pages'> & {
  readonly pages: readonly (AppPageListing & { readonly file: string })[];
};

/** What an app function is told beside its parameters. */
export interface FunctionContext {
  readonly propertiesToSend: Readonly<Record<string, string | null>>;
  readonly event: { readonly type: string; readonly payload: unknown } | undefined;
  /** Where the card sits, null on a page of the app, and who is looking; HubSpot's functions learn neither, so a faithful caller passes them not on. */
  readonly objectId: number | null;
  readonly objectTypeId: string | null;
  readonly user: PreviewUser;
}

/** A write by the person at the preview. */
export interface PersonWrite {
  readonly objectType: ObjectName;
  readonly id: string;
  /** An empty text clears. */
  readonly properties: Readonly<Record<string, string>>;
  readonly user: PreviewUser;
}

/** What a preview is started with. */
export interface PreviewOptions {
  /** 0 for any that is free. */
  readonly port: number;
  readonly localHubSpotUrl: string;
  readonly token: string;
  readonly portalId: number;
  readonly cards: readonly PreviewCard[];
  readonly currentUser: PreviewUser;
  /** Calls an app function by its uid, as `hubspot.serverless` does. */
  callFunction(name: string, parameters: unknown, context: FunctionContext): Promise<Outcome<unknown>>;
  /** Answers `hubspot.fetch`; a preview without it says that it has no service. */
  fetchFromBackend?(url: string, options: unknown): Promise<Outcome<BackendReply>>;
  /** The app's settings and its own page; without them there are records alone. */
  readonly app?: PreviewAppPages;
  /** Writes as a person, so that property history says so; without it a write is an API's. */
  writeAsPerson?(write: PersonWrite): Promise<Outcome<unknown>>;
  /** The same records in a local Salesforce, which the page can switch to; without it there is HubSpot alone. */
  readonly salesforce?: SalesforceSide;
  /** What the records are, in the bar on top; `example records` unless given. */
  readonly recordsAre?: string;
  /** The record to open on; the newest deal unless given. */
  readonly home?: { readonly objectType: string; readonly id: string };
  /** Where `buildPreviewPage` put the page; `dist/preview` of the checkout unless given. */
  readonly assetsFolder?: string;
}
