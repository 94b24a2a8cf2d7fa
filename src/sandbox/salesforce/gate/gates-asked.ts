import type { Change, LocalOrg, StoredRow, Value } from '../org.ts';
import { gate } from './names.ts';

/** The gates that a move has to pass: what is asked before the one stage is left, then before the other is entered. */
export function gatesAsked(org: LocalOrg, { before, after }: Change): readonly StoredRow[] {
  if (!before || !org.object(gate.object) || isFree(org, stageOf(before), stageOf(after))) return [];
  const active = org
    .rows(gate.object)
    .filter(({ values }) => values[gate.active] === true)
    .toSorted(inOrder);
  // A record type with gates of its own is asked for nothing that every other opportunity is asked for.
  const named = new Set(active.map(({ values }) => values[gate.recordType] ?? null));
  const asked = (direction: string, row: StoredRow): readonly StoredRow[] => {
    const recordType = recordTypeOf(org, row);
    const wanted = named.has(recordType) ? recordType : null;
    return active.filter(
      ({ values }) =>
        (values[gate.direction] === 'exit') === (direction === 'exit') &&
        values[gate.stage] === stageOf(row) &&
        (values[gate.recordType] ?? null) === wanted,
    );
  };
  return [...asked('exit', before), ...asked('entry', after)];
}

const stageOf = (row: StoredRow): string => String(row.values['StageName'] ?? '');

function inOrder(one: StoredRow, other: StoredRow): number {
  const places = Number(one.values[gate.order] ?? 0) - Number(other.values[gate.order] ?? 0);
  return places !== 0 ? places : String(one.values[gate.key]) < String(other.values[gate.key]) ? -1 : 1;
}

/** Back, and to a stage in which it is lost, everybody may move. */
function isFree(org: LocalOrg, prior: string, next: string): boolean {
  const [from, to] = [stageRow(org, prior), stageRow(org, next)];
  if (!to) return true;
  const isLost = to.values['IsClosed'] === true && to.values['IsWon'] !== true;
  return isLost || (from !== undefined && placeOf(to) <= placeOf(from));
}

const stageRow = (org: LocalOrg, stage: string): StoredRow | undefined =>
  org.rows('OpportunityStage').find(({ values }) => values['ApiName'] === stage);

const placeOf = ({ values }: StoredRow): number => Number(values['SortOrder'] ?? 0);

function recordTypeOf(org: LocalOrg, row: StoredRow): Value {
  const id = row.values['RecordTypeId'];
  const type = typeof id === 'string' ? org.row('RecordType', id) : undefined;
  return type?.values['DeveloperName'] ?? null;
}
