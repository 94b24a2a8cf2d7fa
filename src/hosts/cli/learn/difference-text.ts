import { comparisonsOf } from '../../../core/condition/operators.ts';
import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { changeLines } from '../../../views/admin/show-changes.ts';
import { both, counted } from '../../../views/words.ts';
import { isWorkedExample } from '../example-guard.ts';
import type { Judgement } from './judgement.ts';
import type { Proposed } from './propose.ts';
import type { TodaysCard } from './todays-card.ts';

/**
 * What the proposal adds to today's model and changes of it, and in one line what it would drop, since nobody takes it over
 * as a whole; a line alone where there is nothing to compare.
 */
export function differenceLines(
  changes: readonly SaidChange[],
  { judgement, proposed, today }: { judgement: Judgement; proposed: Proposed; today: TodaysCard | null },
): readonly string[] {
  if (!today || !proposed.card) return [];
  const { shown, scorecard, model } = today;
  if (scorecard && judgement.today === null)
    return [
      `${scorecard.label} of ${shown} reads none of these columns, so the proposal is not held against it. Map them in ${shown}/crm/csv.yaml for both to be compared.`,
    ];
  if (isWorkedExample(model.seller))
    return [`${shown} is the worked example, which nobody chose, so what would change of it is not told.`];
  return [
    `What it would change of ${shown}, which stays as it is (--json tells all of it, under proposal.changes):`,
    ...changeLines(changes.filter(isTold).map(inOneLine)),
    ...droppedLine(changes, proposed, today),
  ];
}

/** What people write beside the figures, and where a criterion is counted, is for them to say; tiers are told above. */
const beside = new Set(['why', 'wrongIf', 'dimension', 'dimensions', 'owner', 'tiers']);

function isTold({ part, kind, path }: SaidChange): boolean {
  if (kind === 'removed') return false;
  // The column of a fact that is new itself.
  if (part.startsWith('crm/') && kind === 'added' && path.length === 3) return false;
  return !path.some(({ key, entry }) => entry === null && beside.has(key));
}

/** A band is called by its condition, and says it again: `Employees is at least 95 people · 41 points` is enough. */
function inOneLine(change: SaidChange): SaidChange {
  const { kind, what, after } = change;
  const [called = ''] = after?.split(' · ') ?? [];
  if (kind !== 'added' || called === '' || !what.endsWith(called)) return change;
  return { ...change, what: `${what.slice(0, -called.length)}${after}`, after: null };
}

function droppedLine(
  changes: readonly SaidChange[],
  { declared }: Proposed,
  { scorecard }: TodaysCard,
): readonly string[] {
  const gone = changes.filter(({ kind, path }) => kind === 'removed' && path.at(-1)?.entry !== null);
  const idsIn = (list: string): readonly string[] =>
    gone.filter(({ path }) => path.at(-2)?.key === list).flatMap(({ path }) => path.at(-1)?.key ?? []);
  const looked = new Set(declared.map(({ fact }) => fact.id));
  const criteria = idsIn('criteria');
  const asked = criteria.filter((id) => {
    const one = scorecard?.criteria.find((criterion) => criterion.id === id);
    const conditions = one?.when ? [one.when] : (one?.bands ?? []).map(({ when }) => when);
    return conditions.flatMap(comparisonsOf).some(({ fact }) => looked.has(fact));
  });
  const unasked = [
    [criteria.length - asked.length, 'criterion', 'criteria'] as const,
    [idsIn('disqualifiers').length, 'disqualifier', 'disqualifiers'] as const,
  ].flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)]));
  const parts = [
    ...(unasked.length === 0 ? [] : [`${both(unasked)} that the past was not asked about`]),
    ...(asked.length === 0
      ? []
      : [`${counted(asked.length, 'criterion', 'criteria')} that showed no worth of their own in it`]),
  ];
  return parts.length === 0 ? [] : [`  It would drop ${both(parts)}.`];
}
