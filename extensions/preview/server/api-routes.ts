import type { PreviewSetup } from '../shared/api.ts';
import type { FormatOptions, PropertyValues } from '../shared/card-protocol.ts';
import { type ObjectName, OBJECT_KINDS, objectKind } from '../shared/objects.ts';
import { done, failed, type Outcome } from '../shared/outcome.ts';
import {
  type AssociationsRequest,
  type FormatRequest,
  formatForCard,
  readCardAssociations,
  readCardProperties,
  searchForCard,
  type SearchRequest,
} from './card-reads.ts';
import type { PreviewOptions } from './options.ts';
import { listRecords, readFields, readRecord, readRecordPage, type Records } from './records.ts';

/** What the routes answer from. */
export interface RouteSources {
  readonly options: PreviewOptions;
  readonly records: Records;
  readonly setup: () => Promise<Outcome<PreviewSetup>>;
  /** Something may have been written. */
  readonly wrote: () => void;
}

type Body = Readonly<Record<string, unknown>>;
type Route = (sources: RouteSources, body: Body) => Promise<Outcome<unknown>>;

/** Everything that the page may post, by path. */
export const API_ROUTES: Readonly<Record<string, Route>> = {
  '/api/list': ({ records }, body) =>
    withObject(body, (objectName) =>
      listRecords(records, objectName, text(body['query']), body['after'] ? text(body['after']) : null),
    ),
  '/api/fields': ({ records }, body) =>
    withRecord(body, (objectName, id) => readFields(records, objectName, id, texts(body['names']))),
  '/api/write': (sources, body) =>
    withRecord(body, (objectName, id) => write(sources, objectName, id, body['values'] as PropertyValues)),
  '/api/crm/properties': ({ records }, body) =>
    withRecord(body, (objectName, id) => {
      const names = body['names'] === '*' ? '*' : texts(body['names']);
      return readCardProperties(records, objectName, id, names, formatOf(body));
    }),
  '/api/crm/associations': ({ records }, body) =>
    withRecord(body, (objectName, id) =>
      readCardAssociations(
        records,
        objectName,
        id,
        { ...(body['request'] as AssociationsRequest) },
        formatOf(body),
      ),
    ),
  '/api/crm/search': ({ records }, body) =>
    searchForCard(records, { ...(body['request'] as SearchRequest) }, formatOf(body)),
  '/api/crm/format': ({ records }, body) => formatForCard(records, { ...(body['request'] as FormatRequest) }),
  '/api/function': (sources, body) =>
    body['objectName'] === undefined
      ? callFunction(sources, null, body)
      : withRecord(body, (objectName, id) => callFunction(sources, { objectName, id }, body)),
  '/api/backend': async ({ options }, body) =>
    options.fetchFromBackend === undefined
      ? failed('hubspot.fetch reaches a service over HTTPS. This preview was started without one.')
      : options.fetchFromBackend(text(body['url']), body['options']),
};

/** The record page at `/api/records/<objects>/<id>`. */
export function recordRoute({ records }: RouteSources, path: string): Promise<Outcome<unknown>> | null {
  const match = /^\/api\/records\/([a-z]+)\/(\d+)$/.exec(path);
  if (match === null) return null;
  return withRecord({ objectName: match[1], id: match[2] }, (objectName, id) =>
    readRecordPage(records, objectName, id),
  );
}

async function write(
  { options, records, wrote }: RouteSources,
  objectName: ObjectName,
  id: string,
  values: PropertyValues,
): Promise<Outcome<null>> {
  const properties = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? '']));
  const outcome =
    options.writeAsPerson === undefined
      ? await records.client.patch(`/crm/objects/2026-09/${objectName}/${id}`, { properties })
      : await options.writeAsPerson({ objectType: objectName, id, properties, user: options.currentUser });
  wrote();
  return outcome.ok ? done(null) : outcome;
}

/** `at` is the record of the card that calls; null for a page of the app. */
async function callFunction(
  { options, records, wrote }: RouteSources,
  at: { readonly objectName: ObjectName; readonly id: string } | null,
  body: Body,
): Promise<Outcome<unknown>> {
  const asked = texts(body['propertiesToSend']);
  const record =
    at === null || asked.length === 0 ? null : await readRecord(records, at.objectName, at.id, asked);
  if (record !== null && !record.ok) return record;
  const propertiesToSend = Object.fromEntries(
    asked.map((name) => [name, record?.value.properties[name] ?? null]),
  );
  const payload = body['payload'];
  const outcome = await options.callFunction(text(body['name']), body['parameters'], {
    propertiesToSend,
    event: payload === undefined ? undefined : { type: 'SERVERLESS_ACTION_HOOK', payload },
    objectId: at === null ? null : Number(at.id),
    objectTypeId: at === null ? null : objectKind(at.objectName).typeId,
    user: options.currentUser,
  });
  wrote();
  return outcome;
}

function withObject(body: Body, next: (objectName: ObjectName) => Promise<Outcome<unknown>>) {
  const kind = OBJECT_KINDS.find((candidate) => candidate.name === body['objectName']);
  if (kind === undefined)
    return Promise.resolve(failed('The preview has pages of deals, companies and contacts.'));
  return next(kind.name);
}

function withRecord(body: Body, next: (objectName: ObjectName, id: string) => Promise<Outcome<unknown>>) {
  const id = text(body['id']);
  if (!/^\d+$/.test(id)) return Promise.resolve(failed('A record’s id is a number.'));
  return withObject(body, (objectName) => next(objectName, id));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const formatOf = (body: Body): FormatOptions => ({ ...(body['options'] as FormatOptions | undefined) });
