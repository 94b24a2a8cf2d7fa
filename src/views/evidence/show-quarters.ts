import type { Evidence } from '../../core/evidence/evidence.ts';
import { writtenNumber } from '../../core/condition/written-value.ts';
import type { TonedLine } from '../parts.ts';
import type { BacktestNames, EvidencePart } from './backtest-view.ts';
import { decimal, rateText, withInterval } from './figure-words.ts';

/** Above these the scores are shifting, and have shifted: the usual reading of the index. */
const shifting = 0.1;
const shifted = 0.25;

/** Whether scores and wins drift from quarter to quarter. */
export function showQuarters({ quarters, psi }: Evidence, names: BacktestNames): EvidencePart {
  return {
    id: 'quarters',
    title: 'Whether it drifts',
    line: driftLine(psi, names),
    table: {
      caption: `By the quarter in which ${names.many} were made`,
      columns: ['Quarter', 'Won', 'ROC AUC', 'Stability index', 'Judged'],
      rows: quarterRows({ quarters }).map((row, at) => [...row, judgedPart(quarters[at])]),
      empty: `There are no quarters to show: it is not known when ${names.many} were made, or too many were left out.`,
    },
    notes:
      quarters.length === 0
        ? []
        : [
            `The stability index (PSI) says how far scores are spread otherwise than in the first part of the records: under ${shifting} is steady, above ${shifted} has shifted.`,
            judgedNote(quarters, names),
          ],
  };
}

/** How many of a quarter are judged: `all 90`, `34 of 90`, `none`. */
function judgedPart(quarter: Evidence['quarters'][number] | undefined): string {
  const { n = 0, judged } = quarter ?? {};
  if (judged === undefined) return '';
  if (judged === 0) return 'none';
  return judged === n ? `all ${writtenNumber(n)}` : `${writtenNumber(judged)} of ${writtenNumber(n)}`;
}

/** Which quarters the verdict rests on. */
function judgedNote(quarters: Evidence['quarters'], { many }: BacktestNames): string {
  const first = quarters.find(({ judged = 0 }) => judged > 0)?.quarter;
  const rest = `The others are learned from, so a proposal that was made of them looks better there than it is.`;
  return first === undefined
    ? `The verdict rests on the ${many} that were judged alone.`
    : `The verdict rests on the ${many} that were judged alone, the first of them made in ${first}. ${rest}`;
}

/** Each quarter: its name, the share won, the area under the curve and the stability index, as texts. */
export const quarterRows = ({
  quarters,
}: Pick<Evidence, 'quarters'>): readonly (readonly [string, string, string, string])[] =>
  quarters.map((one) => [
    one.quarter,
    rateText(one),
    withInterval(one.auc),
    one.psi === null ? 'cannot be told' : decimal(one.psi),
  ]);

/** Whether scores of the newest records are spread as those before. */
export function driftLine(psi: number | null, names: BacktestNames): TonedLine {
  if (psi === null)
    return { text: `There are too few ${names.many} to say whether scores drift.`, tone: 'neutral' };
  const index = `stability index ${decimal(psi)}`;
  if (psi < shifting)
    return {
      text: `Scores are spread as they were before: ${index}, and under ${shifting} is steady.`,
      tone: 'good',
    };
  if (psi <= shifted)
    return { text: `Scores begin to be spread otherwise than before: ${index}.`, tone: 'warn' };
  return {
    text: `Scores are spread otherwise than before: ${index}, and above ${shifted} has shifted.`,
    tone: 'bad',
  };
}
