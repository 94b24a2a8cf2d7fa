import type { Field, ObjectType } from '../definitions.ts';

/** What somebody's profile and permission sets leave out; everything else they may see and write. */
export interface Access {
  /** `Opportunity.Amount`: fields that they do not see. */
  readonly hiddenFields?: readonly string[];
  /** Fields that they see and may not write. */
  readonly readOnlyFields?: readonly string[];
  /** Objects whose rows they do not see. */
  readonly hiddenObjects?: readonly string[];
  /** Objects whose rows they see and may not write. */
  readonly readOnlyObjects?: readonly string[];
  /** Ids, of 18 characters, of rows that are shared with them to be read only. */
  readonly readOnlyRows?: readonly string[];
}

const inAnyCase = (names: readonly string[] | undefined): ReadonlySet<string> =>
  new Set((names ?? []).map((name) => name.toLowerCase()));

/** The rights of one person. */
export class Rights {
  readonly #hiddenFields: ReadonlySet<string>;
  readonly #readOnlyFields: ReadonlySet<string>;
  readonly #hiddenObjects: ReadonlySet<string>;
  readonly #readOnlyObjects: ReadonlySet<string>;
  readonly #readOnlyRows: ReadonlySet<string>;

  constructor(access: Access) {
    this.#hiddenFields = inAnyCase(access.hiddenFields);
    this.#readOnlyFields = inAnyCase(access.readOnlyFields);
    this.#hiddenObjects = inAnyCase(access.hiddenObjects);
    this.#readOnlyObjects = inAnyCase(access.readOnlyObjects);
    this.#readOnlyRows = new Set(access.readOnlyRows);
  }

  /** True when they see rows of the object. */
  seesRows(object: string): boolean {
    return !this.#hiddenObjects.has(object.toLowerCase());
  }

  /** True when they write rows of the object. */
  writesRows(object: string): boolean {
    return this.seesRows(object) && !this.#readOnlyObjects.has(object.toLowerCase());
  }

  /** True unless the row is shared with them to be read only. */
  mayWriteRow(id: string): boolean {
    return !this.#readOnlyRows.has(id);
  }

  /** True when they see the field. Required fields, names and ids cannot be hidden, as in a real org. */
  sees(type: ObjectType, field: Field): boolean {
    if (!this.seesRows(type.name)) return false;
    return alwaysVisible(field) || !pathsOf(type, field).some((path) => this.#hiddenFields.has(path));
  }

  /** True when they may write the field. */
  writes(type: ObjectType, field: Field): boolean {
    if (!this.writesRows(type.name) || !this.sees(type, field)) return false;
    return isRequired(field) || !this.#readOnlyFields.has(pathOf(type, field));
  }
}

const pathOf = (type: ObjectType, field: Field): string => `${type.name}.${field.name}`.toLowerCase();

/** Where the same value shows under other names: the history of deals, and what is worked out of the amount. */
const shownBy: Readonly<Record<string, string>> = {
  prevamount: 'amount',
  expectedrevenue: 'amount',
  prevclosedate: 'closedate',
};

function pathsOf(type: ObjectType, field: Field): readonly string[] {
  const own = pathOf(type, field);
  if (type.name !== 'Opportunity' && type.name !== 'OpportunityHistory') return [own];
  const name = field.name.toLowerCase();
  return [own, `opportunity.${name}`, `opportunity.${shownBy[name] ?? name}`];
}

const isRequired = (field: Field): boolean =>
  field.masterDetail || (!field.nillable && field.type !== 'boolean');

const systemNames = new Set(['id', 'createddate', 'createdbyid', 'lastmodifieddate', 'systemmodstamp']);

/** Fields that have no field-level security. */
const alwaysVisible = (field: Field): boolean =>
  isRequired(field) || field.nameField || systemNames.has(field.name.toLowerCase());
