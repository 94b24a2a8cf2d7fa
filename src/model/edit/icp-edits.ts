import { ok } from '../../base/result.ts';
import type { FitCriterion, Scorecard, Tier } from '../../core/icp/model.ts';
import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import { tierAt } from '../../core/entries/at.ts';
import type { EditOf } from './edit.ts';
import { gone, nameless, partIn, setOrLeftOut, withPart, wrong, type Edited } from './part-access.ts';
import { textOrNone } from './stage-edits.ts';

type Icp = PartTypes['icp'];

/** Sets what one row of a scorecard gives when it holds, and what its criterion gives while nothing is known. */
export function setPoints(parts: PartValues, edit: EditOf<'setPoints'>): Edited {
  const [, card = '', criterion = '', row = null] = edit.at.split('/');
  const there = cardIn(parts, card)?.criteria.find(({ id }) => id === criterion);
  if (!there || !hasRow(there, row)) return gone(edit.at, 'This row of the scorecard');
  return ok(
    withCard(parts, card, (before) => ({
      ...before,
      criteria: before.criteria.map((one) =>
        one.id === criterion ? { ...withPoints(one, row, edit.points), whenUnknown: edit.whenUnknown } : one,
      ),
    })),
  );
}

function hasRow({ bands, when }: FitCriterion, row: string | null): boolean {
  if (row === 'otherwise') return true;
  if (row === null) return when !== undefined;
  return /^\d{1,3}$/.test(row) && bands?.[Number(row)] !== undefined;
}

function withPoints(criterion: FitCriterion, row: string | null, points: number): FitCriterion {
  if (row === 'otherwise') return { ...criterion, otherwise: points };
  if (row === null) return { ...criterion, points };
  const bands = criterion.bands?.map((band, at) => (at === Number(row) ? { ...band, points } : band));
  return bands ? { ...criterion, bands } : criterion;
}

/** Sets where a tier begins, what it is called, and what is done with it; tiers stand from the highest to the lowest. */
export function setTier(parts: PartValues, edit: EditOf<'setTier'>): Edited {
  const { scorecard, tier, label, from, action, means } = edit;
  const at = tierAt(scorecard, tier);
  const tiers = cardIn(parts, scorecard)?.tiers;
  if (!tiers?.some(({ id }) => id === tier)) return gone(at, 'This tier');
  if (label.trim() === '') return nameless(at);
  const same = tiers.find((one) => one.id !== tier && one.from === from);
  if (same)
    return wrong(
      `${at}#from`,
      `${same.label} begins at ${from} too, so one of them would never be reached.`,
      'Choose another number.',
    );
  const set = (one: Tier): Tier =>
    setOrLeftOut({ ...one, label: label.trim(), from, action, means: textOrNone(means) });
  const changed = tiers.map((one) => (one.id === tier ? set(one) : one));
  return ok(withCard(parts, scorecard, (before) => ({ ...before, tiers: inOrder(tiers, changed) })));
}

/** As they stood before: from the highest down, or from the lowest up. */
function inOrder(before: readonly Tier[], after: readonly Tier[]): Tier[] {
  const isRising = (before[0]?.from ?? 0) < (before.at(-1)?.from ?? 0);
  return after.toSorted((a, b) => (isRising ? a.from - b.from : b.from - a.from));
}

const cardIn = (parts: PartValues, card: string): Scorecard | null =>
  partIn(parts, 'icp.yaml')?.scorecards.find(({ id }) => id === card) ?? null;

function withCard(parts: PartValues, card: string, change: (before: Scorecard) => Scorecard): PartValues {
  const file = partIn(parts, 'icp.yaml');
  if (!file) return parts;
  const scorecards = file.scorecards.map((one) => (one.id === card ? change(one) : one));
  return withPart(parts, 'icp.yaml', { ...file, scorecards } satisfies Icp);
}
