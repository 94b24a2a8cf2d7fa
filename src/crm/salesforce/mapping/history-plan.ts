import type { AggregateFact } from '../../aggregates.ts';
import type { FactReader } from '../../fact-readers.ts';
import type { ReadPlan } from './read-plan.ts';

/** Fields whose every value stands in OpportunityHistory, whether they are tracked or not. */
const inHistory = new Set(['amount', 'closedate', 'probability', 'forecastcategory', 'expectedrevenue']);

/** Which fields the org tracks, in small letters. */
export interface Tracked {
  readonly deal: ReadonlySet<string>;
  readonly company: ReadonlySet<string>;
}

/** What is read of the past of deals, for the facts that criteria read. */
export interface HistoryPlan {
  readonly facts: readonly string[];
  /** Facts in fields of OpportunityHistory. */
  readonly kept: readonly FactReader[];
  /** Facts in fields of opportunities, and of accounts, that the org tracks. */
  readonly tracked: readonly FactReader[];
  readonly companyTracked: readonly FactReader[];
  /** Facts in fields that it does not track: only what they are today is known. */
  readonly untracked: readonly FactReader[];
  readonly companyUntracked: readonly FactReader[];
  /** Facts that count contact roles. */
  readonly roles: readonly AggregateFact[];
  /** Facts that count activities, quotes or line items. */
  readonly counted: readonly AggregateFact[];
  /** Facts over contacts of which Salesforce keeps no past. */
  readonly without: readonly string[];
}

/** Works out what to read of the past. */
export function historyPlan(plan: ReadPlan, facts: readonly string[], tracked: Tracked): HistoryPlan {
  const wanted = new Set(facts);
  const deal = plan.kinds.deal.readers.filter(({ fact }) => wanted.has(fact));
  const ofDeal = new Set(deal.map(({ fact }) => fact));
  const company = plan.kinds.company.readers.filter(({ fact }) => wanted.has(fact) && !ofDeal.has(fact));
  const aggregates = plan.aggregates.filter(({ id }) => wanted.has(id));
  const isKept = ({ field }: FactReader): boolean => inHistory.has(field.toLowerCase());
  const isTracked = ({ field }: FactReader): boolean => tracked.deal.has(field.toLowerCase());
  const isCompanyTracked = ({ field }: FactReader): boolean => tracked.company.has(field.toLowerCase());
  const roles = aggregates.filter((fact) => countsRoles(fact, plan));
  const counted = aggregates.filter(countsOthers);
  const seen = new Set([...roles, ...counted].map(({ id }) => id));
  return {
    facts,
    kept: deal.filter(isKept),
    tracked: deal.filter((reader) => !isKept(reader) && isTracked(reader)),
    companyTracked: company.filter(isCompanyTracked),
    untracked: deal.filter((reader) => !isKept(reader) && !isTracked(reader)),
    companyUntracked: company.filter((reader) => !isCompanyTracked(reader)),
    roles,
    counted,
    without: aggregates.map(({ id }) => id).filter((id) => !seen.has(id)),
  };
}

/** Works out what to read of the past of the account alone. */
export function companyHistoryPlan(plan: ReadPlan, facts: readonly string[], tracked: Tracked): HistoryPlan {
  const company = plan.kinds.company.readers.filter(({ fact }) => facts.includes(fact));
  const isTracked = ({ field }: FactReader): boolean => tracked.company.has(field.toLowerCase());
  return {
    ...historyPlan(plan, [], tracked),
    facts,
    companyTracked: company.filter(isTracked),
    companyUntracked: company.filter((reader) => !isTracked(reader)),
  };
}

/** A field of Contact that holds roles as well has no past. */
const countsRoles = ({ from }: AggregateFact, plan: ReadPlan): boolean =>
  from.over === 'contacts' &&
  from.how === 'count' &&
  (from.role === undefined || plan.contactRoleField === null);

const countsOthers = ({ from, kinds }: AggregateFact): boolean =>
  from.over !== 'contacts' && from.how !== 'all' && kinds.length > 0;
