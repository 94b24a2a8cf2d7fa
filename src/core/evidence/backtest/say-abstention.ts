import type { Abstention } from './abstention.ts';
import { countOf, partOf, type Spoken } from './spoken.ts';

const mostNamed = 6;

/** Rounded downwards, so that what is too little never reads as enough. */
const share = (coverage: number): string => String(Math.floor(coverage * 100 + 1e-4) / 100);

/** `“A”, “B”, “C” and 4 more` */
function named(labels: readonly string[]): string {
  const quoted = labels.slice(0, mostNamed).map((label) => `“${label}”`);
  const more = labels.length - quoted.length;
  return more > 0 ? `${quoted.join(', ')} and ${more} more` : quoted.join(', ');
}

/** `329 of 329 deals got no score, since …`, without a stop. */
export function sayAbstention(why: Abstention, spoken: Spoken): string {
  const { n, abstained, minimumCoverage, coverage, required } = why;
  const reasons = [
    ...(coverage === null
      ? []
      : [
          `too few facts are known (coverage ${share(coverage.middle)} for the middle one, ${share(coverage.most)} for the best; minimumCoverage is ${minimumCoverage})`,
        ]),
    ...required.map(
      ({ label, count }) => `“${label}”, which is required, is not known of ${countOf(count, spoken)}`,
    ),
  ];
  const because = reasons.length === 0 ? 'too little is known of them' : reasons.join(', and ');
  return `${partOf(abstained, n, spoken)} got no score, since ${because}`;
}

/** Which facts that the records carry are not known, a sentence or two; empty where most are known of most. */
export function sayNotKnown({ never, seldom }: Abstention, spoken: Spoken): readonly string[] {
  const many = seldom.map(({ label, count }) => `${named([label])} (${count} without)`).slice(0, mostNamed);
  const { length } = seldom.slice(mostNamed);
  return [
    ...(never.length === 0 ? [] : [`Known of none of the ${spoken.many} without a score: ${named(never)}.`]),
    ...(many.length === 0
      ? []
      : [
          `Not known of most of the ${spoken.many} without a score: ${many.join(', ')}${length === 0 ? '' : ` and ${length} more`}.`,
        ]),
  ];
}

/** What to do about it, in a sentence or two. */
export function mendAbstention({ abstained, absent, never, seldom, required, coverage }: Abstention): string {
  const wanting = [...absent, ...never, ...seldom.map(({ label }) => label)];
  const missing = wanting.length > 0 ? wanting : required.map(({ label }) => label);
  const isHindered = coverage === null || required.some(({ count }) => count * 2 > abstained);
  const ways = [
    `Map or fill in ${missing.length === 0 ? 'what is not known' : named(missing)}`,
    ...(coverage === null
      ? []
      : [
          `lower minimumCoverage in icp.yaml as far as you can stand by it (of those of which too little is known half have ${share(coverage.middle)} or more)`,
        ]),
    ...(required.length > 0 && isHindered
      ? [`take ${named(required.map(({ label }) => label))} from what is required there`]
      : []),
  ];
  return `${ways.join(', or ')}. More records alone do not help.`;
}
