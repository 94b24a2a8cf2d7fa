import type { AssociationSeed, RecordSeed, SeedValue } from '../../../sandbox/hubspot/index.ts';
import type { ImportMapping, JoinMapping, TableMapping } from './import-mapping.ts';
import { keyOf } from './keys.ts';
import type { Table, TableRow } from './read-table.ts';
import { stageReader, type Moves } from './stages.ts';
import { cellReader, type Reading } from './values.ts';

/** Ids of records by kind and key: how one table names the rows of another. */
export type Keys = ReadonlyMap<string, ReadonlyMap<string, string>>;

const firstIds = { companies: 2_000_001, contacts: 3_000_001, deals: 4_000_001 } as const;

/** The id of the row that stands at this place among all rows of its kind. */
export const idAt = (object: TableMapping['object'], at: number): string => String(firstIds[object] + at);

/** What turning rows into records needs besides the rows. */
export interface Building {
  readonly reading: Reading;
  readonly keys: Keys;
  readonly owners: ReadonlyMap<string, string>;
  readonly pipelines: ImportMapping['pipelines'];
  readonly currency: string;
  /** How many rows of the kind were read from tables before this one. */
  readonly startAt: number;
}

/** The records of a table: one for each of its rows, in their order. */
export function recordsOf(mapping: TableMapping, table: Table, building: Building): readonly RecordSeed[] {
  const readers = mapping.columns.map(
    (column) => [column.property, cellReader(mapping, column, building.reading)] as const,
  );
  const stages = stagesOf(mapping, building);
  return table.rows.map((row, at) => {
    const moves = stages?.(row) ?? null;
    const created = moves?.history[0]?.at;
    return {
      id: idAt(mapping.object, building.startAt + at),
      ...(created === undefined ? {} : { createdAt: created }),
      properties: withoutBlanks({
        ...nameOf(mapping, row),
        ...Object.fromEntries(readers.map(([property, read]) => [property, read(row)])),
        ...mapping.fixed,
        ...ownerOf(mapping, row, building),
        ...placeOf(mapping, moves),
      }),
      ...(moves === null ? {} : { history: { dealstage: moves.history } }),
      associations: mapping.joins.flatMap((join) => joined(mapping, join, row, building)),
    };
  });
}

function stagesOf(mapping: TableMapping, building: Building): ((row: TableRow) => Moves | null) | null {
  const { stage } = mapping;
  const pipeline = building.pipelines.find(({ id }) => id === stage?.pipeline);
  return stage && pipeline ? stageReader(mapping, stage, pipeline, building.reading) : null;
}

function nameOf({ name }: TableMapping, row: TableRow): Record<string, string> {
  if (name === undefined) return {};
  const filled = name.replaceAll(/\{([^}]+)\}/g, (_, column: string) => row.cell(column) || `no ${column}`);
  return { dealname: filled };
}

const placeOf = ({ stage }: TableMapping, moves: Moves | null): Record<string, string> => ({
  ...(stage && moves ? { pipeline: stage.pipeline } : {}),
  ...(moves?.closedAt ? { closedate: moves.closedAt } : {}),
});

function ownerOf(
  mapping: TableMapping,
  row: TableRow,
  { owners, reading }: Building,
): Record<string, string> {
  if (mapping.owner === undefined) return {};
  const name = row.cell(mapping.owner);
  const id = owners.get(keyOf(name));
  if (id !== undefined) return { hubspot_owner_id: id };
  const what = `${mapping.file}, ${mapping.owner}: ${name === '' ? 'blank' : 'nobody of this name'}`;
  reading.tally.add(what, name, row.line, 'imported without an owner');
  return {};
}

function joined(
  mapping: TableMapping,
  { column, to, primary }: JoinMapping,
  row: TableRow,
  { keys, reading }: Building,
): readonly AssociationSeed[] {
  const value = row.cell(column);
  const id = keys.get(to)?.get(keyOf(value));
  if (value !== '' && id !== undefined) return [{ to: `${to}/${id}`, ...(primary ? { primary } : {}) }];
  // A company without a parent, or a contact of no company, is nothing to report: only the primary one is expected.
  if (value !== '' || primary) {
    const what = `${mapping.file}, ${column}: ${value === '' ? 'blank' : `no such record among ${to}`}`;
    reading.tally.add(what, value, row.line, `imported without ${primary ? 'a company' : 'this link'}`);
  }
  return [];
}

const withoutBlanks = (values: Readonly<Record<string, SeedValue>>): Readonly<Record<string, SeedValue>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
