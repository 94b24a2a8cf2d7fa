import { daysBetween, type CalendarDate } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Facts } from '../../core/condition/facts.ts';
import type { CompiledScorecard } from '../../core/icp/compile.ts';
import { score } from '../../core/icp/score.ts';
import type { ClosedDealPast, ClosedDeals } from '../../crm/closed-deals.ts';
import type { CrmError } from '../../crm/port.ts';
import { factsThen, type ValueFrom } from './facts-then.ts';

/** How often a value of one fact came from elsewhere than from the history of that moment. */
export type FromCounts = Readonly<Record<Exclude<ValueFrom, 'then'>, number>>;

/** What was met while closed deals were read, by count. */
export interface ClosedTold {
  /** Closed deals in the model's pipelines, those that are left out included. */
  readonly read: number;
  readonly unmapped: number;
  /** Left out: without a company where companies are scored, and losses that somebody said were none. */
  readonly withoutCompany: number;
  readonly notReal: number;
  /** Of those that are in: they came as closed ones; came later than they say that they were made. */
  readonly madeClosed: number;
  readonly cameLater: number;
  readonly companyCameLater: number;
  readonly companyIsAnother: number;
  /** Deals that kept a score by this very model as they were made: it is the same one as now, or it is not. */
  readonly keptAlike: number;
  readonly keptOtherwise: number;
  readonly from: ReadonlyMap<string, FromCounts>;
  readonly pipelines: ReadonlyMap<string, { readonly n: number; readonly won: number }>;
}

/** One closed deal as it is judged. */
export interface ClosedRecord {
  readonly facts: Facts;
  readonly won: boolean;
  readonly createdOn: CalendarDate;
  /** The company, or the deal itself where there is none. */
  readonly group: string;
}

/** Closed deals with what was known of each as it was made. */
export interface ClosedRecords {
  readonly records: readonly ClosedRecord[];
  readonly told: ClosedTold;
}

/** What is read, and for which scorecard. */
export interface ReadingClosed {
  readonly closed: ClosedDeals;
  readonly compiled: CompiledScorecard;
  /** Only deals that were made on or after this day; null for all. */
  readonly madeSince: CalendarDate | null;
  /** Whether deals keep the fit of this scorecard: their own one, and of companies where the model has none for deals. */
  readonly keepsFit: boolean;
  readonly onProgress: (deals: number, calls: number) => void;
}

type Counting = { -readonly [Name in keyof ClosedTold]: ClosedTold[Name] } & {
  readonly from: Map<string, FromCounts>;
  readonly pipelines: Map<string, { readonly n: number; readonly won: number }>;
};

const nothingTold = (): Counting => ({
  read: 0,
  unmapped: 0,
  withoutCompany: 0,
  notReal: 0,
  madeClosed: 0,
  cameLater: 0,
  companyCameLater: 0,
  companyIsAnother: 0,
  keptAlike: 0,
  keptOtherwise: 0,
  from: new Map(),
  pipelines: new Map(),
});

/** Reads every closed deal, page by page. Nothing is written, so that after an error the same call begins anew. */
export async function readClosed(reading: ReadingClosed): Promise<Result<ClosedRecords, CrmError>> {
  const { closed, compiled, madeSince, onProgress } = reading;
  const object = compiled.scorecard.object === 'company' ? 'company' : 'deal';
  const wanted = { object, facts: compiled.factsRead, madeSince } as const;
  const told = nothingTold();
  const records: ClosedRecord[] = [];
  let after: string | null = null;
  do {
    const page = await closed.listClosed({ ...wanted, after });
    if (!page.ok) return page;
    told.unmapped += page.value.unmapped;
    for (const deal of page.value.deals) {
      if (madeSince !== null && deal.createdOn < madeSince) continue;
      const record = recordOf(deal, reading, told);
      if (record) records.push(record);
    }
    onProgress(records.length, closed.callsMade());
    after = page.value.next;
  } while (after !== null);
  return ok({ records, told });
}

/** The record of a deal, counted; null for one that is left out. */
function recordOf(
  deal: ClosedDealPast,
  { compiled, keepsFit }: ReadingClosed,
  told: Counting,
): ClosedRecord | null {
  told.read += 1;
  if (deal.isNotReal) told.notReal += 1;
  else if (compiled.scorecard.object === 'company' && !deal.company) told.withoutCompany += 1;
  else {
    const { facts, from } = factsThen(deal);
    countDeal(deal, told);
    for (const [fact, where] of from) countFrom(told.from, fact, where);
    if (keepsFit) countKept(deal, facts, compiled, told);
    const { won, createdOn, company, ref } = deal;
    return { facts, won, createdOn, group: company ? `company/${company.id}` : `deal/${ref.id}` };
  }
  return null;
}

/** A day may begin elsewhere, and an import may take a while. */
const laterInMs = 2 * 86_400_000;

function countDeal(
  { pipeline, won, createdOn, cameAt, company, wasMadeClosed }: ClosedDealPast,
  told: Counting,
): void {
  const came = Date.parse(cameAt);
  if (wasMadeClosed) told.madeClosed += 1;
  if (came > Date.parse(`${createdOn}T00:00:00Z`) + laterInMs) told.cameLater += 1;
  if (company && Date.parse(company.cameAt) > came + laterInMs) told.companyCameLater += 1;
  if (company?.isAnother) told.companyIsAnother += 1;
  const known = told.pipelines.get(pipeline) ?? { n: 0, won: 0 };
  told.pipelines.set(pipeline, { n: known.n + 1, won: known.won + Number(won) });
}

const noneFrom: FromCounts = { today: 0, oldestKept: 0, unread: 0 };

function countFrom(counts: Map<string, FromCounts>, fact: string, where: ValueFrom): void {
  if (where === 'then') return;
  const known = counts.get(fact) ?? noneFrom;
  counts.set(fact, { ...known, [where]: known[where] + 1 });
}

/** Whether the score that a deal kept as it was made, by this very model, is the one that it gets now. */
function countKept(
  { fitAtCreation: kept, createdOn }: ClosedDealPast,
  facts: Facts,
  compiled: CompiledScorecard,
  told: Counting,
): void {
  if (!kept || kept.modelVersion !== compiled.modelVersion || daysBetween(createdOn, kept.on) > 1) return;
  const now = score(compiled, facts, kept.on);
  if (now.score === kept.score && now.tier === kept.tier) told.keptAlike += 1;
  else told.keptOtherwise += 1;
}
