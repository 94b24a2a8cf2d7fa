import { sum } from '../bins/outcome-counts.ts';
import type { LeftOut } from './learned.ts';
import { mostChance, type Looked } from './propose-groups.ts';

/** Why a column that was looked at is not in the card. */
export const leftOut = (looked: Looked, hasCard: boolean): LeftOut => ({
  fact: looked.binned.column.id,
  why: whyOf(looked, hasCard),
  informationValue: looked.informationValue,
});

function whyOf({ binned, counts, p }: Looked, hasCard: boolean): string {
  const sizes = binned.bins.map((_, bin) => (counts.won[bin] as number) + (counts.lost[bin] as number));
  const all = sum(sizes);
  const known = all - (sizes.at(-1) ?? 0);
  if (known === 0) return 'It is blank in every record.';
  const rest = binned.bins.findIndex(({ kind }) => kind === 'rest');
  if (
    rest >= 0 &&
    (sizes[rest] as number) > known * 0.9 &&
    binned.column.kind === 'level' &&
    binned.column.levels.length > 1
  )
    return 'Almost every record has a value of its own, so that none can be learned from.';
  if (sizes.filter((n) => n > 0).length < 2) return 'It is the same in every record.';
  if (p >= mostChance) return 'Wins and losses do not differ by it more than chance would have them.';
  if (!hasCard) return 'What it seemed to tell did not hold on records that were kept apart.';
  return 'What it tells, the facts in the scorecard tell already, or it is too little for a row.';
}
