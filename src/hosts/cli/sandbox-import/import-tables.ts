import type { CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { RecordSeed, Seed } from '../../../sandbox/hubspot/index.ts';
import { calendarOf, type Calendar } from './days.ts';
import type { ImportMapping } from './import-mapping.ts';
import { keyOf } from './keys.ts';
import { mistakesIn } from './mistakes.ts';
import { ownersIn } from './owners.ts';
import { readTable, type Table } from './read-table.ts';
import { idAt, recordsOf } from './records.ts';
import { Tally, type Unmatched } from './tally.ts';

/** What came of an import: a seed for the local HubSpot, and everything that did not match. */
export interface Imported {
  readonly seed: Seed;
  readonly currency: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly unmatched: readonly Unmatched[];
  /** By how many days every day was moved; 0 where they stand as written. */
  readonly movedByDays: number;
}

/** Turns tables, given as texts by file name, into a seed. What does not match is told, never dropped in silence. */
export function importTables(
  mapping: ImportMapping,
  texts: ReadonlyMap<string, string>,
  today: CalendarDate,
): Result<Imported, readonly string[]> {
  const tally = new Tally();
  const tables = new Map<string, Table>();
  const unreadable: string[] = [];
  for (const [file, text] of texts) {
    const table = readTable(file, text, mapping.delimiter, tally);
    if (table.ok) tables.set(file, table.value);
    else unreadable.push(table.error);
  }
  const mistakes = [...unreadable, ...mistakesIn(mapping, tables, new Set(texts.keys()))];
  if (mistakes.length > 0) return err(mistakes);
  return ok(built(mapping, tables, tally, calendarOf(mapping, dayCells(mapping, tables), today)));
}

function built(
  mapping: ImportMapping,
  tables: ReadonlyMap<string, Table>,
  tally: Tally,
  calendar: Calendar,
): Imported {
  const ownerTable = mapping.owners && tables.get(mapping.owners.file);
  const owners = ownerTable ? ownersIn(ownerTable, mapping.owners?.columns ?? []) : [];
  const ids = new Map(owners.map((owner) => [keyOf(`${owner.firstName} ${owner.lastName}`), owner.id]));
  const reading = { calendar, tally, lists: listsIn(mapping, tables) };
  const keys = keysIn(mapping, tables, tally);
  const objects: Record<string, RecordSeed[]> = {};
  for (const table of mapping.tables) {
    const records = (objects[table.object] ??= []);
    const building = { reading, keys, owners: ids, pipelines: mapping.pipelines, currency: mapping.currency };
    records.push(...recordsOf(table, tableOf(tables, table.file), { ...building, startAt: records.length }));
  }
  return {
    seed: { owners, ...pipelinesOf(mapping), properties: propertiesOf(mapping), objects },
    currency: mapping.currency,
    counts: { ...countsOf(objects), owners: owners.length },
    unmatched: tally.all(),
    movedByDays: calendar.movedByDays,
  };
}

const pipelinesOf = ({ pipelines }: ImportMapping): Pick<Seed, 'pipelines'> =>
  pipelines.length === 0 ? {} : { pipelines: { deals: pipelines } };

function propertiesOf({ properties }: ImportMapping): NonNullable<Seed['properties']> {
  const kinds = Object.entries(properties).map(([kind, list]) => [
    kind,
    list.map(({ options, ...property }) => ({ ...property, ...(options === undefined ? {} : { options }) })),
  ]);
  return Object.fromEntries(kinds) as NonNullable<Seed['properties']>;
}

const countsOf = (objects: Readonly<Record<string, readonly RecordSeed[]>>): Record<string, number> =>
  Object.fromEntries(Object.entries(objects).map(([kind, records]) => [kind, records.length]));

function tableOf(tables: ReadonlyMap<string, Table>, file: string): Table {
  const table = tables.get(file);
  if (!table) throw new Error(`${file} was not read`);
  return table;
}

function* dayCells(mapping: ImportMapping, tables: ReadonlyMap<string, Table>): Iterable<string> {
  for (const table of mapping.tables) {
    const dated = table.columns.filter(({ as }) => as === 'date' || as === 'moment');
    const columns = [...dated.map(({ column }) => column), ...Object.values(table.stage?.entered ?? {})];
    for (const row of tableOf(tables, table.file).rows) for (const column of columns) yield row.cell(column);
  }
}

function listsIn(
  mapping: ImportMapping,
  tables: ReadonlyMap<string, Table>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const wanted = mapping.tables.flatMap(({ columns }) => columns.flatMap(({ knownIn }) => knownIn ?? []));
  return new Map(
    wanted.map(({ file, column }) => [
      `${file}/${column}`,
      new Map(tableOf(tables, file).rows.map((row) => [keyOf(row.cell(column)), row.cell(column)])),
    ]),
  );
}

function keysIn(
  mapping: ImportMapping,
  tables: ReadonlyMap<string, Table>,
  tally: Tally,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const keys = new Map<string, Map<string, string>>();
  const counts = new Map<string, number>();
  for (const { file, object, key } of mapping.tables) {
    const ofKind = keys.get(object) ?? new Map<string, string>();
    keys.set(object, ofKind);
    for (const row of tableOf(tables, file).rows) {
      const at = counts.get(object) ?? 0;
      counts.set(object, at + 1);
      const value = row.cell(key);
      if (ofKind.has(keyOf(value)))
        tally.add(`${file}, ${key}: named before`, value, row.line, 'imported; others mean the first one');
      else ofKind.set(keyOf(value), idAt(object, at));
    }
  }
  return keys;
}
