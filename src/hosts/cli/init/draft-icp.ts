import type { Condition } from '../../../core/condition/model.ts';
import type { FitCriterion, IcpFile } from '../../../core/icp/model.ts';
import type { ValueCount } from '../../../crm/setup.ts';
import { shareOf } from './account-there.ts';
import type { ChosenFact, ChosenFacts } from './choose-facts.ts';
import { keyOf } from './few-values.ts';

/** A first scorecard of companies, with the facts that it reads. */
export interface DraftedIcp {
  readonly file: IcpFile;
  readonly facts: readonly ChosenFact[];
}

const mostFacts = 5;
/** On so many companies a fact has to be known before anybody is scored by it. */
const leastShare = 0.5;
/** The same for each: nobody has said yet what counts more. */
const points = 20;

/**
 * A scorecard of at most five facts that are really filled in. It says what most companies of the CRM are like, since
 * nobody has said yet what the best are like; null where too little is filled in.
 */
export function draftIcp(chosen: ChosenFacts): DraftedIcp | null {
  const scored = chosen.facts
    .flatMap((one) => {
      const when = one.fact.object === 'company' ? conditionOf(one) : null;
      return when && shareOf(one.field) >= leastShare ? [{ one, when }] : [];
    })
    .toSorted((a, b) => shareOf(b.one.field) - shareOf(a.one.field) || rank(b.one) - rank(a.one))
    .slice(0, mostFacts);
  if (scored.length < 2) return null;
  const top = scored.length * points;
  const criteria = scored.map(({ one, when }): FitCriterion => ({
    id: one.fact.id,
    label: one.fact.label,
    dimension: 'company',
    when,
    points,
    otherwise: 0,
    whenUnknown: 0,
  }));
  return {
    facts: scored.map(({ one }) => one),
    file: {
      engine: 1,
      scorecards: [
        {
          id: 'company_fit',
          label: 'Company fit',
          object: 'company',
          base: 0,
          scale: [0, top],
          minimumCoverage: 0.6,
          required: [],
          dimensions: [{ id: 'company', label: 'The company' }],
          criteria,
          disqualifiers: [],
          tiers: [
            { id: 'a', label: 'A', from: top - points, action: 'pursue' },
            { id: 'b', label: 'B', from: Math.floor(scored.length / 2) * points, action: 'nurture' },
            { id: 'c', label: 'C', from: 0, action: 'nurture' },
          ].filter(
            ({ from }, at, all) => at === 0 || from < (all[at - 1]?.from ?? 0),
          ) as IcpFile['scorecards'][number]['tiers'],
        },
      ],
      evidence: [],
    },
  };
}

/** Of facts that are filled in alike: what this company made for itself, then lists and numbers. */
const rank = ({ field, fact }: ChosenFact): number =>
  (field.custom ? 2 : 0) + (fact.type === 'option' || fact.type === 'number' ? 1 : 0);

/** Facts that say how we go about a company, not what it is like. */
const ofOurs =
  /^(type|tier|segment|status|rating|account_?(type|tier|status)|customer|owner|source|territory|(ideal_)?customer_profile|target)|priority|score|lifecycle|stage|health|nps|arr$|mrr$/i;

function conditionOf({ fact, field, mapping }: ChosenFact): Condition | null {
  if (ofOurs.test(fact.id) || ofOurs.test(field.name)) return null;
  const values = field.values ?? [];
  switch (fact.type) {
    case 'option':
      return usualOptions(fact.id, mapping, values);
    case 'number':
    case 'money': {
      const middle = middleHalf(values);
      return middle
        ? {
            all: [
              { fact: fact.id, atLeast: middle[0] },
              { fact: fact.id, atMost: middle[1] },
            ],
          }
        : null;
    }
    case 'yesNo':
      return field.neverBlank || values.length < 2 ? null : { fact: fact.id, is: isMostlyYes(values) };
    default:
      return null;
  }
}

/** The fewest options that half of the companies have; null where one option says it all, or half the options are needed. */
function usualOptions(
  fact: string,
  { values: ids = {} }: ChosenFact['mapping'],
  values: readonly ValueCount[],
): Condition | null {
  const all = values.reduce((sum, { count }) => sum + count, 0);
  const some: string[] = [];
  let covered = 0;
  for (const { value, count } of values) {
    if (covered >= all / 2) break;
    covered += count;
    const id = ids[value] ?? ids[value.trim()];
    if (typeof id === 'string' && !some.includes(id)) some.push(id);
  }
  if (some.length === 0 || values.length < 2 || (values[0]?.count ?? 0) > all * 0.95) return null;
  return { fact, isOneOf: some };
}

/** From the quarter of the companies below it to the quarter above it. */
function middleHalf(values: readonly ValueCount[]): readonly [number, number] | null {
  const numbers = values
    .flatMap(({ value, count }) =>
      Number.isFinite(Number(value)) ? Array<number>(count).fill(Number(value)) : [],
    )
    .toSorted((a, b) => a - b);
  if (numbers.length < 8) return null;
  const at = (share: number): number => numbers[Math.floor((numbers.length - 1) * share)] ?? 0;
  const [low, high] = [rounded(at(0.25)), rounded(at(0.75))];
  return low < high ? [low, high] : null;
}

/** Two digits say enough of a number that was counted, not decided. */
const rounded = (value: number): number => Number(value.toPrecision(2));

const isMostlyYes = (values: readonly ValueCount[]): boolean =>
  ['true', 'yes', '1'].includes(keyOf(values[0]?.value ?? ''));
