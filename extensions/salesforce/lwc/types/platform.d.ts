// What the platform gives at run time and publishes no types for: only what the cards use.

declare module '@salesforce/user/Id' {
  /** The 18-character id of the person who looks. */
  const id: string;
  export default id;
}

declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface FieldValue {
    readonly value: unknown;
    readonly displayValue: string | null;
  }
  export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly fields: Readonly<Record<string, FieldValue>>;
  }
  /** What a wire gives: nothing, data, or an error. */
  export interface WiredRecord {
    readonly data?: RecordRepresentation | undefined;
    readonly error?: unknown;
  }
  /** https://developer.salesforce.com/docs/platform/lwc/guide/reference-wire-adapters-record.html */
  export const getRecord: WireAdapterConstructor<
    { recordId: string | undefined; optionalFields: readonly string[] },
    WiredRecord
  >;
  /** https://developer.salesforce.com/docs/platform/lwc/guide/reference-notify-record-update.html */
  export function notifyRecordUpdateAvailable(records: readonly { recordId: string }[]): Promise<void>;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: {
      title: string;
      message?: string;
      variant?: 'success' | 'error' | 'warning' | 'info';
    });
  }
}

declare module 'lightning/navigation' {
  import type { LightningElement, WireAdapterConstructor } from 'lwc';

  /** https://developer.salesforce.com/docs/platform/lwc/guide/reference-page-reference-type.html */
  export interface RecordPage {
    readonly type: 'standard__recordPage';
    readonly attributes: { readonly recordId: string; readonly actionName: 'view' | 'edit' };
  }
  export interface RelatedListPage {
    readonly type: 'standard__recordRelationshipPage';
    readonly attributes: {
      readonly recordId: string;
      readonly objectApiName: string;
      readonly relationshipApiName: string;
      readonly actionName: 'view';
    };
  }
  /** A tab; its state is in the address, and names of ours begin with `c__`. */
  export interface TabPage {
    readonly type: 'standard__navItemPage';
    readonly attributes: { readonly apiName: string };
    readonly state?: Readonly<Record<string, string>>;
  }
  /** The page on which a component stands, as far as it is read here. */
  export interface PageReference {
    readonly state?: Readonly<Record<string, string | undefined>>;
  }
  /** https://developer.salesforce.com/docs/platform/lwc/guide/use-navigate-url-parameters.html */
  export const CurrentPageReference: WireAdapterConstructor<
    Readonly<Record<string, never>>,
    PageReference | undefined
  >;
  export interface Navigates extends LightningElement {
    [NavigationMixin.Navigate](page: RecordPage | RelatedListPage | TabPage): void;
    [NavigationMixin.GenerateUrl](page: RecordPage | RelatedListPage | TabPage): Promise<string>;
  }
  export const NavigationMixin: {
    (base: typeof LightningElement): new () => Navigates;
    readonly Navigate: unique symbol;
    readonly GenerateUrl: unique symbol;
  };
}

declare module 'lightning/modal' {
  import type { LightningElement } from 'lwc';

  /** https://developer.salesforce.com/docs/component-library/bundle/lightning-modal/documentation */
  export default class LightningModal extends LightningElement {
    static open(given: Readonly<Record<string, unknown>>): Promise<unknown>;
    label: string;
    size: 'small' | 'medium' | 'large' | 'full';
    description: string;
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

declare module '@salesforce/client/formFactor' {
  /** `Large` on a desktop, `Medium` on a tablet, `Small` on a phone. */
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}
