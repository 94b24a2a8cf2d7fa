/** A kind of record. */
export interface ObjectType {
  /** `0-3`, or `2-…` for a custom object. */
  readonly id: string;
  /** What paths and answers call it: `deals`, or a custom object's full name `p123_plumbline_event`. */
  readonly name: string;
  /** What error texts and association names call it: `deal`. */
  readonly singular: string;
  readonly createdProperty: string;
  readonly modifiedProperty: string;
  /** Properties answered when none is asked for, besides the id and the two dates. */
  readonly shown: readonly string[];
  /** Properties that `query` of a search looks into. */
  readonly searchable: readonly string[];
  /** Properties without which nothing is created, whatever an admin set up. */
  readonly required: readonly string[];
}

const dates = { createdProperty: 'createdate', modifiedProperty: 'hs_lastmodifieddate' };
const hsDates = { createdProperty: 'hs_createdate', modifiedProperty: 'hs_lastmodifieddate' };
const activity = { ...hsDates, shown: [], required: ['hs_timestamp'] };

/** The kinds every account has (those Plumbline meets). */
export const standardTypes: readonly ObjectType[] = [
  {
    id: '0-1',
    name: 'contacts',
    singular: 'contact',
    createdProperty: 'createdate',
    modifiedProperty: 'lastmodifieddate',
    shown: ['email', 'firstname', 'lastname'],
    searchable: ['firstname', 'lastname', 'email', 'phone', 'company'],
    required: [],
  },
  {
    id: '0-2',
    name: 'companies',
    singular: 'company',
    ...dates,
    shown: ['domain', 'name'],
    searchable: ['name', 'domain', 'website', 'phone'],
    required: [],
  },
  {
    id: '0-3',
    name: 'deals',
    singular: 'deal',
    ...dates,
    shown: ['amount', 'closedate', 'dealname', 'dealstage', 'pipeline'],
    searchable: ['dealname', 'pipeline', 'dealstage', 'description', 'dealtype'],
    required: [],
  },
  {
    id: '0-27',
    name: 'tasks',
    singular: 'task',
    ...activity,
    searchable: ['hs_task_subject', 'hs_task_body'],
  },
  { id: '0-46', name: 'notes', singular: 'note', ...activity, searchable: ['hs_note_body'] },
  {
    id: '0-47',
    name: 'meetings',
    singular: 'meeting_event',
    ...activity,
    searchable: ['hs_meeting_title'],
  },
  { id: '0-48', name: 'calls', singular: 'call', ...activity, searchable: ['hs_call_title'] },
  { id: '0-49', name: 'emails', singular: 'email', ...activity, searchable: ['hs_email_subject'] },
  {
    id: '0-136',
    name: 'leads',
    singular: 'lead',
    ...hsDates,
    shown: [],
    searchable: ['hs_lead_name'],
    required: ['hs_lead_name'],
  },
];

/** The kind of a custom object. */
export const customType = (
  id: string,
  fullName: string,
  name: string,
  searchable: readonly string[],
): ObjectType => ({
  id,
  name: fullName,
  singular: name,
  ...hsDates,
  shown: [],
  searchable,
  required: [],
});

/** The kinds of an account, found by whatever a path may call them. */
export class ObjectTypes {
  readonly #byKey = new Map<string, ObjectType>();
  readonly #all = new Map<string, ObjectType>();

  constructor() {
    for (const type of standardTypes) this.add(type, [type.singular, type.name]);
    this.add(requireStandard('0-47'), ['meeting']);
  }

  /** Makes a kind known under its id, its full name and other names. */
  add(type: ObjectType, names: readonly string[]): void {
    this.#all.set(type.id, type);
    for (const key of [type.id, type.name, ...names]) this.#byKey.set(key.toLowerCase(), type);
  }

  /** The kind that a path names by id, plural, singular or full name, in any case. */
  find(key: string): ObjectType | undefined {
    return this.#byKey.get(key.toLowerCase());
  }

  /** Forgets a custom kind. */
  remove(id: string): void {
    this.#all.delete(id);
    for (const [key, type] of this.#byKey) if (type.id === id) this.#byKey.delete(key);
  }

  /** Every kind. */
  all(): readonly ObjectType[] {
    return [...this.#all.values()];
  }
}

/** A standard kind by its id; asking for another is a mistake of ours. */
function requireStandard(id: string): ObjectType {
  const found = standardTypes.find((type) => type.id === id);
  if (!found) throw new Error(`No standard object type ${id}`);
  return found;
}
