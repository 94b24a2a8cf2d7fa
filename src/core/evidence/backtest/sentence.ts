import { dayOf, writtenDay } from '../../../base/calendar.ts';
import type { Estimate } from '../estimate.ts';
import type { EvidenceVerdict } from '../evidence.ts';
import type { Ended } from './judged.ts';
import { countOf, inHundred, rangeInHundred, type Spoken } from './spoken.ts';
import { writtenNumber } from '../../condition/written-value.ts';

/** As many won and as many lost records it takes for a verdict. */
const fewestForVerdict = 40;

/** Whether there are too few for a verdict. */
export const isTooFew = ({ won, lost }: Ended): boolean => Math.min(won, lost) < fewestForVerdict;

/** What the past says of the whole score: whether its area under the curve is beyond luck on one side of a half. */
export function verdictOf(auc: Estimate, judged: Ended): EvidenceVerdict {
  if (isTooFew(judged)) return 'refused';
  if (auc.low !== null && auc.low > 0.5) return 'supported';
  return auc.high !== null && auc.high < 0.5 ? 'contradicted' : 'no_evidence';
}

/** What the sentence is about. */
export interface Said {
  readonly verdict: EvidenceVerdict;
  readonly auc: Estimate;
  /** Judged records that got a score. */
  readonly judged: Ended;
  /** The first day of what is judged, as `dayNumber` counts; null for a random part. */
  readonly cut: number | null;
  readonly spoken: Spoken;
  /** Why too few got a score where enough were judged, without a stop; else null. */
  readonly withheld: string | null;
}

/** What the evidence says and how sure, in a sentence or two. */
export function sentenceOf(said: Said): string {
  const { verdict, auc, spoken } = said;
  if (verdict === 'refused') return refusal(said);
  const pairs = `a won ${spoken.one} outscored a lost one`;
  const times = `${inHundred(auc.value ?? 0.5)} in 100 times`;
  const range = rangeInHundred(auc);
  const sample = sampleOf(said);
  switch (verdict) {
    case 'supported':
      return `${spoken.card} ${toldWell(auc.value ?? 0.5)} who wins: ${pairs} ${times} (${range}), ${sample}.`;
    case 'contradicted':
      return `${spoken.card} points the wrong way: ${pairs} only ${times} (${range}; 50 is chance), ${sample}.`;
    case 'no_evidence':
      if (auc.low === 0.5 && auc.high === 0.5)
        return `Nothing shows that ${spoken.card} tells who wins: all of them got the same score, ${sample}.`;
      return `Nothing shows that ${spoken.card} tells who wins: ${pairs} ${times} (${range}; 50 is chance), ${sample}.`;
  }
}

function toldWell(auc: number): string {
  if (auc >= 0.75) return 'tells well';
  return auc >= 0.6 ? 'tells' : 'tells a little about';
}

/** Why no verdict is given. */
export const tooFew = ({ won, lost }: Ended): string =>
  `${writtenNumber(won)} won and ${writtenNumber(lost)} lost with a score were judged, and it takes ${fewestForVerdict} of each`;

function refusal({ auc, judged, spoken, withheld }: Said): string {
  const first =
    withheld === null
      ? `Too few ${spoken.many} to say whether ${spoken.card} tells who wins: ${tooFew(judged)}.`
      : `Nothing can be said of whether ${spoken.card} tells who wins: ${withheld}.`;
  if (auc.value === null) return first;
  return `${first} So far a won ${spoken.one} outscored a lost one ${inHundred(auc.value)} in 100 times (${rangeInHundred(auc)}).`;
}

function sampleOf({ judged, cut, spoken }: Said): string {
  const count = `on ${countOf(judged.n, spoken)}`;
  return cut === null ? `${count} picked at random` : `${count} since ${writtenDay(dayOf(cut), '')}`;
}
