import { ok, type Result } from '../../base/result.ts';
import { decidingKinds } from '../deal-history.ts';
import type { CrmError, PlumblineEvent } from '../port.ts';
import { eventFields, eventIn, eventValues } from './mapping/event-row.ts';
import { eventField, eventObject } from './mapping/field-names.ts';
import { textAt } from './mapping/row.ts';
import { readWhole, type OrgWork } from './org-work.ts';

/** As many as fit into the address of a query. */
const inAQuery = 200;

const pieces = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / inAQuery) }, (_, at) =>
    list.slice(at * inAQuery, (at + 1) * inAQuery),
  );

/** Keeps events: looked for by key, two hundred a query; those that are not there are kept by their keys. */
export async function appendAll(
  work: OrgWork,
  events: readonly PlumblineEvent[],
): Promise<Result<null, CrmError>> {
  const there = new Set<string>();
  for (const some of pieces(events)) {
    const where = { field: eventField.key, isOneOf: some.map(({ key }) => key) };
    const found = await readWhole(work, [{ object: eventObject, fields: [eventField.key], where }]);
    if (!found.ok) return found;
    for (const { row } of found.value[0] ?? []) there.add(textAt(row, eventField.key) ?? '');
  }
  const missing = events.filter(({ key }) => !there.has(key));
  const written = await work.org.write(
    missing.map((event) => ({
      object: eventObject,
      at: { key: eventField.key, value: event.key },
      fields: eventValues(event),
    })),
  );
  const failed = written.find((one) => !one.ok);
  return failed && !failed.ok ? failed : ok(null);
}

/** What was decided about criteria of deals: a query for each two hundred. */
export async function decisionsAbout(
  work: OrgWork,
  dealIds: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly PlumblineEvent[]>, CrmError>> {
  const found = new Map<string, readonly PlumblineEvent[]>();
  for (const ids of pieces(dealIds)) {
    const rows = await readWhole(work, [
      {
        object: eventObject,
        fields: eventFields,
        where: {
          all: [
            { field: eventField.aboutId, isOneOf: ids },
            { field: eventField.kind, isOneOf: decidingKinds },
          ],
        },
        orderBy: [{ field: eventField.at }, { field: 'Id' }],
      },
    ]);
    if (!rows.ok) return rows;
    for (const { row } of rows.value[0] ?? []) {
      const event = eventIn(row);
      if (event) found.set(event.about.id, [...(found.get(event.about.id) ?? []), event]);
    }
  }
  return ok(found);
}
