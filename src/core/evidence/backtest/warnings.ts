import type { Evidence } from '../evidence.ts';
import { chiSquareTail, twoSided } from '../statistics/normal.ts';
import type { Abstention } from './abstention.ts';
import type { Rivals } from './baselines.ts';
import type { BacktestInput } from './input.ts';
import type { Ended } from './judged.ts';
import { sayAbstention, sayNotKnown } from './say-abstention.ts';
import { isTooFew, tooFew } from './sentence.ts';
import { inHundred, partOf, type Spoken } from './spoken.ts';
import type { Parts } from './split.ts';

/** What warnings are about. */
export interface Warned {
  readonly input: BacktestInput;
  readonly parts: Parts;
  readonly rivals: Rivals;
  readonly figures: Pick<Evidence, 'n' | 'auc' | 'abstained' | 'psi'>;
  /** Scored records of the two parts. */
  readonly learned: Ended;
  readonly judged: Ended;
  readonly spoken: Spoken;
  /** Why some judged records got no score, and whether the sentence that comes first says so already. */
  readonly abstention: { readonly why: Abstention; readonly isTold: boolean };
}

/** Shares, and areas, beyond which a reader is warned. */
const manyAbstained = 0.2;
const drifted = 0.25;
const tooGood = 0.85;
const farAhead = 0.01;

/** What a reader has to know before the figures are believed, a sentence each; those of the input come first. */
export function warningsOf(warned: Warned): readonly string[] {
  const all = [
    ...warned.input.warnings,
    ...aboutSplit(warned),
    ...aboutScores(warned),
    ...aboutRivals(warned),
  ];
  return [...new Set(all)];
}

function aboutSplit({ input, parts, spoken }: Warned): readonly string[] {
  const { split, won, created } = input;
  const lines: string[] = [];
  if (split.kind === 'random')
    lines.push(
      `The split is random, which flatters: what is judged is of the same time as what is learned from. ${created === null ? `Tell on which day each ${spoken.one} was made, and` : 'Split by time, and'} the newest are judged.`,
    );
  if (parts.undated > 0)
    lines.push(
      `${partOf(parts.undated, won.length, spoken)} ${parts.undated === 1 ? 'has no day and is' : 'have no day and are'} in neither part.`,
    );
  if (parts.judged.length > 0 && parts.learned.length === 0)
    lines.push(
      `There is no ${spoken.one} to learn from, so chances are not calibrated and nothing is held against the score.`,
    );
  return lines;
}

function aboutScores({ input, figures, spoken, learned, judged, abstention }: Warned): readonly string[] {
  const { n, auc, abstained, psi } = figures;
  const lines: string[] = [];
  if (isTooFew(judged) && !abstention.isTold) lines.push(`Too few for a verdict: ${tooFew(judged)}.`);
  if (abstained > manyAbstained * n) lines.push(...aboutAbstaining(abstention, spoken));
  if (psi !== null && psi > drifted && chiSquareTail(psi / (1 / learned.n + 1 / judged.n), 9) < 0.01)
    lines.push(
      `Scores have moved: their stability index between the two parts is ${psi.toFixed(2)}, and above 0.25 they are spread differently.`,
    );
  if ((auc.low ?? 0) > 0.5 && (auc.value ?? 0) > tooGood)
    lines.push(
      `A won ${spoken.one} outscored a lost one ${inHundred(auc.value ?? 0)} times in 100, which is too good to be true of fit: check that nothing that ${input.scorecard.label} reads was filled in after the ${spoken.one} was decided.`,
    );
  const rates = [learned.won / learned.n, judged.won / judged.n] as const;
  if (hasMoved(learned, judged))
    lines.push(
      `Of 100 ${spoken.many} ${inHundred(rates[0])} were won in the part that is learned from and ${inHundred(rates[1])} in the part that is judged, so chances that were learned are off.`,
    );
  return lines;
}

/** Why many got no score, and which facts it is that are not known. */
function aboutAbstaining({ why, isTold }: Warned['abstention'], spoken: Spoken): readonly string[] {
  const rest = why.abstained < why.n ? '; the figures are of the others' : '';
  return [...(isTold ? [] : [`${sayAbstention(why, spoken)}${rest}.`]), ...sayNotKnown(why, spoken)];
}

/** Whether shares won differ by more than five in 100, and beyond luck: by the pooled test of two shares at 1 %. */
function hasMoved(one: Ended, other: Ended): boolean {
  if (one.n === 0 || other.n === 0) return false;
  const rate = (one.won + other.won) / (one.n + other.n);
  const spread = rate * (1 - rate) * (1 / one.n + 1 / other.n);
  const apart = one.won / one.n - other.won / other.n;
  return Math.abs(apart) > 0.05 && twoSided(apart / Math.sqrt(spread)) < 0.01;
}

function aboutRivals({ rivals, spoken, input }: Warned): readonly string[] {
  const ahead = rivals.ahead.filter(({ by }) => (by.low ?? 0) > 0 && (by.value ?? 0) > farAhead);
  return ahead.map(
    ({ name, auc }) =>
      `${name.charAt(0).toUpperCase()}${name.slice(1)} tells winners better than ${input.scorecard.label}: ${inHundred(auc.value ?? 0.5)} of 100 pairs of a won and a lost ${spoken.one} in order.`,
  );
}
