/** HubSpot's answers, as far as the preview reads them. */
export interface HubSpotRecord {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly propertiesWithHistory?: Readonly<Record<string, readonly HubSpotChange[]>>;
  readonly updatedAt?: string;
}

/** A value that a property had from a moment on. */
export interface HubSpotChange {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType: string;
  readonly sourceLabel?: string;
  readonly updatedByUserId?: number;
}

/** What a property is. */
export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly type: string;
  readonly fieldType: string;
  readonly groupName: string;
  readonly hidden?: boolean;
  readonly calculated?: boolean;
  readonly hubspotDefined?: boolean;
  readonly externalOptions?: boolean;
  readonly referencedObjectType?: string;
  readonly showCurrencySymbol?: boolean;
  readonly modificationMetadata?: { readonly readOnlyValue?: boolean };
  readonly options?: readonly { readonly label: string; readonly value: string; readonly hidden?: boolean }[];
}

/** A pipeline with its stages. */
export interface HubSpotPipeline {
  readonly id: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly stages: readonly {
    readonly id: string;
    readonly label: string;
    readonly displayOrder: number;
    readonly metadata: Readonly<Record<string, string>>;
  }[];
}

/** Somebody records can belong to. */
export interface HubSpotOwner {
  readonly id: string;
  readonly email?: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly userId?: number;
}

/** A list, or a page of one. */
export interface HubSpotList<T> {
  readonly results: readonly T[];
  readonly total?: number;
  readonly paging?: { readonly next?: { readonly after: string } };
}

/** One record's associations with records of one kind. */
export interface HubSpotAssociations {
  readonly from: { readonly id: string };
  readonly to: readonly {
    readonly toObjectId: number | string;
    readonly associationTypes: readonly {
      readonly category: string;
      readonly typeId: number;
      readonly label: string | null;
    }[];
  }[];
}
