import type { AggregateFact } from '../../aggregates.ts';
import type { FactReader } from '../../fact-readers.ts';
import type { ReadPlan } from './read-plan.ts';

/** The property whose history says how many contacts a deal had. */
export const contactCountProperty = 'num_associated_contacts';
/** The property whose history says which company was the primary one. */
export const companyProperty = 'hs_primary_associated_company';

/** What is read of the past of deals, for the facts that criteria read. */
export interface HistoryPlan {
  readonly facts: readonly string[];
  readonly deal: readonly FactReader[];
  /** Facts of the company, as far as no property of the deal carries them. */
  readonly company: readonly FactReader[];
  /** Facts that count activities, quotes or line items. */
  readonly counted: readonly AggregateFact[];
  /** Facts that count contacts, whatever their role. */
  readonly contactCounts: readonly string[];
  /** Facts over contacts or associations of which HubSpot keeps no past. */
  readonly untracked: readonly string[];
  /** Properties of a deal to read with their history. */
  readonly dealProperties: readonly string[];
  readonly companyProperties: readonly string[];
  /** What HubSpot's paths call the kinds of `counted`. */
  readonly kinds: readonly string[];
  /** Facts of the company from its own beginning, rather than from when it became the deal's. */
  readonly wholeCompany: boolean;
}

/** Made on a deal and for it, so that the day on which one was made is the day from which the deal has it. */
const madeForDeals = new Set(['quotes', 'line_items', 'tickets']);

/** Works out what to read of the past. */
export function historyPlan(plan: ReadPlan, facts: readonly string[]): HistoryPlan {
  const wanted = new Set(facts);
  const isWanted = ({ fact }: FactReader): boolean => wanted.has(fact);
  const deal = plan.kinds.deal.readers.filter(isWanted);
  const ofDeal = new Set(deal.map(({ fact }) => fact));
  const company = plan.kinds.company.readers.filter((reader) => isWanted(reader) && !ofDeal.has(reader.fact));
  const aggregates = plan.aggregates.filter(({ id }) => wanted.has(id));
  const counted = aggregates.filter(hasPast);
  const contactCounts = aggregates.filter(isContactCount).map(({ id }) => id);
  const seen = new Set([...counted.map(({ id }) => id), ...contactCounts]);
  return {
    facts,
    deal,
    company,
    counted,
    contactCounts,
    untracked: aggregates.map(({ id }) => id).filter((id) => !seen.has(id)),
    dealProperties: unique([
      'dealstage',
      ...deal.map(({ field }) => field),
      ...(contactCounts.length > 0 ? [contactCountProperty] : []),
      ...(company.length > 0 ? [companyProperty] : []),
    ]),
    companyProperties: unique(company.map(({ field }) => field)),
    kinds: unique(counted.flatMap(({ kinds }) => kinds)),
    wholeCompany: false,
  };
}

/** Works out what to read of the past of the company alone. */
export function companyHistoryPlan(plan: ReadPlan, facts: readonly string[]): HistoryPlan {
  const company = plan.kinds.company.readers.filter(({ fact }) => facts.includes(fact));
  const none = historyPlan(plan, []);
  return {
    ...none,
    facts,
    company,
    dealProperties: ['dealstage', companyProperty],
    companyProperties: unique(company.map(({ field }) => field)),
    wholeCompany: true,
  };
}

/** Activities say when they were; records that are put with a deal do not say since when they are. */
const hasPast = ({ from, kinds }: AggregateFact): boolean =>
  from.how !== 'all' &&
  kinds.length > 0 &&
  (from.over === 'activities' || kinds.every((kind) => madeForDeals.has(kind)));

const isContactCount = ({ from }: AggregateFact): boolean =>
  from.over === 'contacts' && from.how === 'count' && from.role === undefined;

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)];
