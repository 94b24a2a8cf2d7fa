import { failed, done, type Outcome } from '../../shared/outcome.ts';
import { lightningPage, UI_API, type OrgReply } from '../stubs/lightning-page.ts';

/** A value as UI API tells it. */
export interface FieldValue {
  readonly value: unknown;
  readonly displayValue: string | null;
}

/** A record as UI API tells it. */
export interface OrgRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A field as UI API describes it to the person who looks. */
export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly custom: boolean;
  readonly updateable: boolean;
  readonly required: boolean;
  readonly inlineHelpText: string | null;
}

/** An object as UI API describes it to the person who looks. */
export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

/** A choice of a picklist. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** A stage of opportunities, in order. */
export interface Stage {
  readonly value: string;
  readonly label: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

/** Why a record was not saved, as Salesforce tells it: each thing that is wrong, with its field where it has one. */
export interface Refused {
  readonly message: string;
  readonly details: readonly string[];
}

const master = '012000000000000AAA';

async function get<T>(path: string): Promise<Outcome<T>> {
  const reply = await lightningPage().call('GET', path);
  return reply.status < 300 ? done(reply.body as T) : failed(sentenceOf(reply));
}

function sentenceOf({ status, body }: OrgReply): string {
  const [first] = (Array.isArray(body) ? body : [body]) as readonly ({ readonly message?: string } | null)[];
  return first?.message ?? `Salesforce answered ${status}.`;
}

const query = async (soql: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const found = await get<{ readonly records: readonly Readonly<Record<string, unknown>>[] }>(
    `/services/data/v67.0/query?q=${encodeURIComponent(soql)}`,
  );
  return found.ok ? found.value.records : [];
};

/** Everything that the pages ask of the local Salesforce. */
export const orgApi = {
  object: (object: string) => get<ObjectInfo>(`${UI_API}/object-info/${object}`),
  record: (object: string, id: string, fields: readonly string[]) =>
    get<OrgRecord>(
      `${UI_API}/records/${id}?optionalFields=${fields.map((field) => `${object}.${field}`).join(',')}`,
    ),
  related: async (id: string, relationship: string, object: string, fields: readonly string[]) => {
    const asked = fields.map((field) => `${object}.${field}`).join(',');
    const found = await get<{ readonly records: readonly OrgRecord[] }>(
      `${UI_API}/related-list-records/${id}/${relationship}?optionalFields=${asked}`,
    );
    return found.ok ? found.value.records : [];
  },
  choices: async (object: string, field: string) => {
    const found = await get<{ readonly values: readonly Choice[] }>(
      `${UI_API}/object-info/${object}/picklist-values/${master}/${field}`,
    );
    return found.ok ? found.value.values : [];
  },
  stages: async (): Promise<readonly Stage[]> => {
    const rows = await query(
      'SELECT ApiName, MasterLabel, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder',
    );
    return rows.map((row) => ({
      value: String(row['ApiName']),
      label: String(row['MasterLabel']),
      isClosed: row['IsClosed'] === true,
      isWon: row['IsWon'] === true,
    }));
  },
  /** The ids of an object's records by their names. */
  list: async (object: string): Promise<readonly string[]> => {
    const rows = await query(`SELECT Id FROM ${object} ORDER BY Name LIMIT 200`);
    return rows.map((row) => String(row['Id']));
  },
  history: (id: string) =>
    query(
      `SELECT Id, StageName, CreatedDate, CreatedBy.Name FROM OpportunityHistory WHERE OpportunityId = '${id}' ORDER BY CreatedDate DESC LIMIT 50`,
    ),
  records: async (object: string, ids: readonly string[], fields: readonly string[]) => {
    const asked = fields.map((field) => `${object}.${field}`).join(',');
    const found = await get<{ readonly results: readonly { statusCode: number; result: OrgRecord }[] }>(
      `${UI_API}/records/batch/${ids.join(',')}?optionalFields=${asked}`,
    );
    return found.ok ? found.value.results.filter((one) => one.statusCode < 300).map((one) => one.result) : [];
  },
  /** Saves as the person who looks; null when it is done. */
  save: async (id: string, fields: Readonly<Record<string, unknown>>): Promise<Refused | null> => {
    const reply = await lightningPage().call('PATCH', `${UI_API}/records/${id}`, { fields });
    if (reply.status >= 300) return refusedBy(reply);
    lightningPage().changed(id);
    return null;
  },
} as const;

interface WrittenError {
  readonly message?: string;
  readonly fieldLabel?: string | null;
}

interface RecordError {
  readonly message?: string;
  readonly output?: {
    readonly errors?: readonly WrittenError[];
    readonly fieldErrors?: Readonly<Record<string, readonly WrittenError[]>>;
  };
}

function refusedBy(reply: OrgReply): Refused {
  const [error] = (Array.isArray(reply.body) ? reply.body : [reply.body]) as readonly (RecordError | null)[];
  const { errors = [], fieldErrors = {} } = error?.output ?? {};
  const onFields = Object.values(fieldErrors).flat();
  const details = [...errors, ...onFields].map(({ message = '', fieldLabel }) =>
    fieldLabel ? `${fieldLabel}: ${message}` : message,
  );
  return { message: error?.message ?? sentenceOf(reply), details: [...new Set(details)] };
}

/** A value that is a text or a number, as a text; nothing for anything else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A value at a path such as `Account.Name`, as people read it; nothing where it is blank or not visible. */
export function shownAt(record: OrgRecord | null, path: string): string {
  const [name = '', ...rest] = path.split('.');
  const field = record?.fields[name];
  if (field === undefined || field.value === null) return '';
  if (rest.length > 0) return shownAt(field.value as OrgRecord, rest.join('.'));
  if (typeof field.value === 'boolean') return field.value ? 'Yes' : 'No';
  return field.displayValue ?? textOf(field.value);
}

/** The id of the parent at the begin of a path; null where there is none. */
export function parentIn(record: OrgRecord | null, path: string): string | null {
  const value = record?.fields[path.split('.')[0] ?? '']?.value;
  return path.includes('.') && typeof value === 'object' && value !== null ? (value as OrgRecord).id : null;
}
