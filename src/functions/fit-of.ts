import { daysBetween, type CalendarDate } from '../base/calendar.ts';
import { effectiveTier } from '../core/icp/effective-tier.ts';
import { score } from '../core/icp/score.ts';
import type { FitResult } from '../core/icp/result.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { DealFile, RecordFile, RecordRef } from '../crm/port.ts';
import type { FitView } from '../views/fit-view.ts';
import type { TonedLine } from '../views/parts.ts';
import { showFit } from '../views/show-fit.ts';
import { modelLine } from '../views/words.ts';
import { compiledModel } from './compiled-model.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { fieldFinder } from './field-of.ts';
import type { Caller, With } from './with.ts';

type Shown = Pick<With, 'model' | 'release' | 'mapping' | 'caller' | 'today'>;

/** What a record's fit is shown with, besides the record. */
export interface Beside {
  readonly dealLine: TonedLine | null;
  readonly besides: readonly string[];
  /** The first fit that was kept of the record, or of the deal in hand. */
  readonly atCreation: FirstFit | null;
}

/** The first fit that was kept of a record, and whether that was when the record was created. */
export interface FirstFit {
  readonly tier: string | null;
  readonly on: CalendarDate;
  readonly whenCreated: boolean;
}

/** The first fit that was kept of a record; null when none was. */
export function firstFitOf(file: RecordFile): FirstFit | null {
  const { fitAtCreation: first } = file;
  return first && { tier: first.tier, on: first.on, whenCreated: wasKeptAtCreation(file) };
}

/**
 * Whether a record's first fit is the one that it was created with: kept on that day or the next. What is kept later is
 * the fit when it was first read, and is called so, since people fill in fields meanwhile.
 */
export function wasKeptAtCreation({ fitAtCreation, createdOn }: RecordFile): boolean {
  return fitAtCreation !== null && createdOn !== null && daysBetween(createdOn, fitAtCreation.on) <= 1;
}

const nothingBeside = (file: RecordFile): Beside => ({
  dealLine: null,
  besides: [],
  atCreation: firstFitOf(file),
});

/** A record's fit by the scorecard of its kind; null when the model has none for it. */
export function fitOf(file: RecordFile, facts: Facts, shown: Shown): FitResult | null {
  const ready = compiledModel(shown.model).scorecards.get(file.ref.object);
  return ready ? score(ready.compiled, facts, shown.today) : null;
}

/** The fit card of one record; null when the model has no scorecard for its kind. */
export function fitViewOf(
  file: RecordFile,
  facts: Facts,
  shown: Shown,
  beside: Beside = nothingBeside(file),
): FitView | null {
  const ready = compiledModel(shown.model).scorecards.get(file.ref.object);
  const result = fitOf(file, facts, shown);
  if (!ready || !result) return null;
  return showFit({
    result,
    scorecard: ready.scorecard,
    facts: shown.model.facts,
    known: facts,
    subject: file.name,
    recordId: file.ref.id,
    fieldOf: fieldFinder(shown, recordsOf(file)),
    effectiveTier: effectiveTier(result, file.override, shown.today),
    override: file.override,
    agreement: file.agreement,
    atCreation: beside.atCreation,
    dealLine: beside.dealLine,
    besides: beside.besides,
    decideElsewhere: whoElseDecides(shown.caller),
    model: modelLine(result.modelVersion, shown.release),
    today: shown.today,
  });
}

/** What is said to a person who cannot decide about tiers; null for one who can. */
export function whoElseDecides({ signed, mayDecide = true }: Caller): string | null {
  if (!signed)
    return 'A tier cannot be agreed or overridden here: this installation does not know for certain who you are.';
  return mayDecide ? null : 'Managers agree with a tier or override it.';
}

/** The fit that a deal's card shows: the deal's own where the model scores deals, else its primary company's. */
export function fitViewOfDeal(
  deal: DealFile,
  shown: Shown,
  beside: Omit<Beside, 'atCreation'>,
): FitView | null {
  const onDeal = { ...beside, atCreation: firstFitOf(deal) };
  const own = fitViewOf(deal, factsWithCompany(deal), shown, onDeal);
  if (own || !deal.company) return own;
  return fitViewOf(deal.company, deal.company.facts, shown, onDeal);
}

function recordsOf(file: RecordFile): readonly RecordRef[] {
  const company = 'company' in file ? (file as { company: RecordFile | null }).company : null;
  return company ? [file.ref, company.ref] : [file.ref];
}
