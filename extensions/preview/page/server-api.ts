import type { PreviewSetup, RecordField, RecordList, RecordPageData } from '../shared/api.ts';
import type { BackendReply, FormatOptions, PropertyValues } from '../shared/card-protocol.ts';
import type { ObjectName } from '../shared/objects.ts';
import { failed, type Outcome } from '../shared/outcome.ts';

interface RecordRef {
  readonly objectName: ObjectName;
  readonly id: string;
}

/** Asks the preview's server; a server that cannot be reached is a sentence like any other refusal. */
async function ask<T>(path: string, body?: unknown): Promise<Outcome<T>> {
  const init =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        };
  try {
    const response = await fetch(`/api${path}`, init);
    return (await response.json()) as Outcome<T>;
  } catch {
    return failed('The preview has been stopped, or its page is older than it. Start it and reload.');
  }
}

/** Everything that the page asks of its server. */
export const serverApi = {
  setup: () => ask<PreviewSetup>('/setup'),
  record: (ref: RecordRef) => ask<RecordPageData>(`/records/${ref.objectName}/${ref.id}`),
  list: (objectName: ObjectName, query: string, after: string | null) =>
    ask<RecordList>('/list', { objectName, query, after }),
  fields: (ref: RecordRef, names: readonly string[]) =>
    ask<readonly RecordField[]>('/fields', { ...ref, names }),
  write: (ref: RecordRef, values: PropertyValues) => ask<null>('/write', { ...ref, values }),
  properties: (ref: RecordRef, names: readonly string[] | '*', options: FormatOptions | undefined) =>
    ask<PropertyValues>('/crm/properties', { ...ref, names, options }),
  associations: (ref: RecordRef, request: unknown, options: FormatOptions | undefined) =>
    ask<unknown>('/crm/associations', { ...ref, request, options }),
  search: (request: unknown, options: FormatOptions | undefined) =>
    ask<unknown>('/crm/search', { request, options }),
  format: (request: unknown) => ask<unknown>('/crm/format', { request }),
  callFunction: (
    ref: RecordRef | null,
    name: string,
    options: { parameters: unknown; propertiesToSend: readonly string[]; payload: unknown },
  ) => ask<unknown>('/function', { ...ref, name, ...options }),
  backend: (url: string, options: unknown) => ask<BackendReply>('/backend', { url, options }),
} as const;
