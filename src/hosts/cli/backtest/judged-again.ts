import { dayNumber } from '../../../base/calendar.ts';
import type { BacktestInput } from '../../../core/evidence/backtest/input.ts';
import { countOf, partOf, type Spoken } from '../../../core/evidence/backtest/spoken.ts';
import { splitOf } from '../../../core/evidence/backtest/split.ts';
import { noDay } from '../../../core/evidence/table.ts';
import type { LearnedFrom } from '../evidence/learned-from.ts';

/** What is to be judged, and what the model was learned from. */
export interface Again {
  readonly input: Pick<BacktestInput, 'won' | 'created' | 'groups' | 'split'>;
  readonly from: LearnedFrom;
  /** Whether it is the same file, by its content. */
  readonly isSame: boolean;
  /** The days by which it was parted when it was learned from; null where they are not in this file. */
  readonly daysThen: Int32Array | null;
  readonly spoken: Spoken;
}

/** A warning where records are judged that a proposal was learned from, which flatters it. */
export function judgedAgain(again: Again): readonly string[] {
  const { input, from, isSame, daysThen, spoken } = again;
  const { judged } = splitOf(input, input.split);
  const isKnown = isSame && from.closed === input.won.length && (from.split.kind === 'random' || daysThen);
  const known = isKnown ? learnedThen(again, judged) : null;
  if (known === 0) return [];
  const flatters = `which flatters it. ${howItWasParted(from)}`;
  if (known !== null)
    return [
      `${partOf(known, judged.length, spoken)} that are judged are among those that this proposal was learned from, ${flatters}`,
    ];
  const older = isSame ? null : madeBefore(input.created, judged, from.split.cut);
  if (older === 0) return [];
  const which =
    older === null
      ? `${isSame ? 'Of' : `Where ${from.file} held them too, of`} the ${countOf(judged.length, spoken)} that are judged some`
      : `${partOf(older, judged.length, spoken)} that are judged were made before ${from.split.cut}, and where ${from.file} held them too they`;
  return [`${which} are among those that this proposal was learned from, ${flatters}`];
}

function howItWasParted({ split, created }: LearnedFrom): string {
  const options = split.kind === 'time' ? `--created ‘${created}’` : `--split random --seed ${split.seed}`;
  return `What was kept apart then is judged with ${options} on the same file.`;
}

function learnedThen({ input, from, daysThen }: Again, judged: Uint32Array): number {
  const { learned } = splitOf({ ...input, created: daysThen }, from.split);
  const isLearned = new Uint8Array(input.won.length);
  for (const row of learned) isLearned[row] = 1;
  return judged.reduce((sum, row) => sum + (isLearned[row] as number), 0);
}

/** How many were made before a day; null where that cannot be told. */
function madeBefore(created: Int32Array | null, rows: Uint32Array, cut: string | null): number | null {
  const day = cut === null ? null : dayNumber(cut);
  if (created === null || day === null) return null;
  const isBefore = (row: number): boolean => {
    const made = created[row] as number;
    return made !== noDay && made < day;
  };
  return rows.filter(isBefore).length;
}
