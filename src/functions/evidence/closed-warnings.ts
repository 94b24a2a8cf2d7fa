import type { Fact } from '../../core/condition/model.ts';
import type { Pipeline } from '../../core/stages/model.ts';
import { counted } from '../../views/words.ts';
import type { ClosedTold, FromCounts } from './closed-records.ts';

/** By what facts and pipelines are called. */
export interface ClosedNames {
  readonly facts: readonly Pick<Fact, 'id' | 'label'>[];
  readonly pipelines: readonly Pick<Pipeline, 'id' | 'label'>[];
}

const deals = (count: number): string => counted(count, 'deal', 'deals');

/** `1 deal is left out`, `3 deals are left out`. */
const left = (count: number, one: string, many: string): string =>
  `${counted(count, one, many)} ${count === 1 ? 'is' : 'are'} left out`;

/** What must be known of closed deals beside the figures: a sentence each, what flatters first. */
export function closedWarnings(told: ClosedTold, n: number, names: ClosedNames): readonly string[] {
  const { madeClosed, cameLater, companyCameLater, companyIsAnother, keptAlike, keptOtherwise } = told;
  const of = (count: number): string => `${count} of ${deals(n)}`;
  const said: readonly (readonly [number, string])[] = [
    [
      madeClosed,
      `${of(madeClosed)} came into the CRM as closed ones: what is known of them may have been written after the end, which flatters the score.`,
    ],
    [
      companyCameLater,
      `Of ${of(companyCameLater)} the company came into the CRM after the deal was made: its facts are as they were when it came.`,
    ],
    [
      cameLater,
      `${of(cameLater)} came into the CRM later than they say that they were made, as an import does: their facts are as they were when they came.`,
    ],
    [
      companyIsAnother,
      `Of ${of(companyIsAnother)} another company was the primary one when the deal was made: they are judged by the one of today.`,
    ],
    [
      keptOtherwise,
      `${of(keptOtherwise)} kept another score of this model as they were made than the one that history gives now; ${keptAlike} kept the same. The one that history gives is used.`,
    ],
    [
      told.withoutCompany,
      `${left(told.withoutCompany, 'deal without a company', 'deals without a company')}: there is nothing to score.`,
    ],
    [told.notReal, `${left(told.notReal, 'deal', 'deals')}: somebody marked that loss as not a real one.`],
    [
      told.unmapped,
      `${left(told.unmapped, 'closed deal', 'closed deals')}: the model does not map that pipeline.`,
    ],
  ];
  return [
    ...factWarnings(told.from, n, names),
    ...said.flatMap(([count, sentence]) => (count > 0 ? [sentence] : [])),
    ...pipelineWarnings(told, names),
  ];
}

/** Facts of which the same can be said of as many deals stand in one sentence. */
function factWarnings(
  from: ReadonlyMap<string, FromCounts>,
  n: number,
  { facts }: ClosedNames,
): readonly string[] {
  const labelOf = (id: string): string => facts.find((fact) => fact.id === id)?.label ?? id;
  return kinds.flatMap(([where, one, many]) => {
    const byCount = new Map<number, string[]>();
    for (const [fact, counts] of from)
      if (counts[where] > 0)
        byCount.set(counts[where], [...(byCount.get(counts[where]) ?? []), labelOf(fact)]);
    return [...byCount].map(([count, labels]) =>
      `${labels.join(', ')}: ${labels.length === 1 ? one : many}`.replace('#', `${count} of ${deals(n)}`),
    );
  });
}

/** What is said of one fact, and of several; # stands for how many deals. */
const kinds: readonly (readonly [keyof FromCounts, string, string])[] = [
  [
    'today',
    'as it is today for #, since the CRM keeps no history of it; a field that people fill in later flatters the score.',
    'as they are today for #, since the CRM keeps no history of them; fields that people fill in later flatter the score.',
  ],
  [
    'oldestKept',
    'for # the history of that time is gone; it is the oldest value that is kept, and what was filled in before that flatters the score.',
    'for # the history of that time is gone; they are the oldest values that are kept, and what was filled in before that flatters the score.',
  ],
  [
    'unread',
    'not known for #, since no field that can be read carries it.',
    'not known for #, since no field that can be read carries them.',
  ],
];

/** Business of several kinds is won at other rates whatever the fit. */
function pipelineWarnings({ pipelines }: ClosedTold, names: ClosedNames): readonly string[] {
  if (pipelines.size < 2) return [];
  const parts = [...pipelines].map(([id, { n, won }]) => {
    const label = names.pipelines.find((one) => one.id === id)?.label ?? id;
    return `${label} (${won} of ${n} won)`;
  });
  return [`Deals of ${pipelines.size} pipelines are judged together: ${parts.join(', ')}.`];
}

/** How many deals were scored by what they kept, for people; null where none kept a score of this model. */
export function keptLine({ keptAlike, keptOtherwise }: ClosedTold): string | null {
  const kept = keptAlike + keptOtherwise;
  if (kept === 0) return null;
  return `${deals(kept)} kept a score of this very model as they were made; ${keptAlike} of them get the same one from history.`;
}
