import { instantText, type Instant } from '../instants.ts';

/** An option of an enumeration. */
export interface PropertyOption {
  readonly label: string;
  readonly value: string;
  readonly displayOrder: number;
  readonly hidden: boolean;
  readonly description?: string;
}

/** What a property is, in the words of HubSpot's `Property`. */
export interface PropertyDefinition {
  readonly name: string;
  readonly label: string;
  /** `bool`, `date`, `datetime`, `enumeration`, `number`, `phone_number`, `string`. */
  readonly type: string;
  readonly fieldType: string;
  readonly groupName: string;
  readonly description: string;
  readonly options: readonly PropertyOption[];
  readonly displayOrder: number;
  readonly hasUniqueValue: boolean;
  readonly hidden: boolean;
  readonly formField: boolean;
  readonly calculated: boolean;
  readonly externalOptions: boolean;
  readonly referencedObjectType?: string;
  readonly hubspotDefined: boolean;
  readonly readOnly: boolean;
  readonly archivedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** A group of properties. */
export interface PropertyGroup {
  readonly name: string;
  readonly label: string;
  readonly displayOrder: number;
  readonly archived: boolean;
}

/** What a definition says unless it is told otherwise. */
export const plainDefinition: Omit<
  PropertyDefinition,
  'name' | 'label' | 'type' | 'fieldType' | 'groupName'
> = {
  description: '',
  options: [],
  displayOrder: -1,
  hasUniqueValue: false,
  hidden: false,
  formField: false,
  calculated: false,
  externalOptions: false,
  hubspotDefined: false,
  readOnly: false,
  archivedAt: null,
  createdAt: 0,
  updatedAt: 0,
};

/** True when a value may name several options, separated by semicolons. */
export const takesSeveral = (definition: PropertyDefinition): boolean =>
  definition.type === 'enumeration' && definition.fieldType === 'checkbox';

/** The properties and groups of one kind of record. */
export class Definitions {
  readonly #properties = new Map<string, PropertyDefinition>();
  readonly #groups = new Map<string, PropertyGroup>();

  /** The definition, archived ones too. */
  get(name: string): PropertyDefinition | undefined {
    return this.#properties.get(name);
  }

  /** The definition unless it is archived. */
  live(name: string): PropertyDefinition | undefined {
    const found = this.#properties.get(name);
    return found?.archivedAt === null ? found : undefined;
  }

  /** Adds or replaces a definition. */
  put(definition: PropertyDefinition): void {
    this.#properties.set(definition.name, definition);
  }

  /** Takes a definition away altogether. */
  drop(name: string): void {
    this.#properties.delete(name);
  }

  /** Every definition. */
  all(): readonly PropertyDefinition[] {
    return [...this.#properties.values()];
  }

  /** The group, archived ones too. */
  group(name: string): PropertyGroup | undefined {
    return this.#groups.get(name);
  }

  /** Adds or replaces a group. */
  putGroup(group: PropertyGroup): void {
    this.#groups.set(group.name, group);
  }

  /** Every group. */
  groups(): readonly PropertyGroup[] {
    return [...this.#groups.values()];
  }
}

/** A definition on the wire. */
export function definitionBody(definition: PropertyDefinition): Readonly<Record<string, unknown>> {
  const { readOnly, archivedAt, createdAt, updatedAt, hubspotDefined, ...rest } = definition;
  return {
    ...rest,
    hubspotDefined,
    dataSensitivity: 'non_sensitive',
    archived: archivedAt !== null,
    ...(archivedAt === null ? {} : { archivedAt: instantText(archivedAt) }),
    createdAt: instantText(createdAt),
    updatedAt: instantText(updatedAt),
    modificationMetadata: {
      archivable: !hubspotDefined,
      readOnlyDefinition: hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}
