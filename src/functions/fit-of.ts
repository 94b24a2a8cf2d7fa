import { effectiveTier } from '../core/icp/effective-tier.ts';
import { score } from '../core/icp/score.ts';
import type { FitResult } from '../core/icp/result.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { DealFile, RecordFile, RecordRef } from '../crm/port.ts';
import type { FitView } from '../views/fit-view.ts';
import type { TonedLine } from '../views/parts.ts';
import { showFit } from '../views/show-fit.ts';
import { compiledModel } from './compiled-model.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { fieldFinder } from './field-of.ts';
import type { With } from './with.ts';

type Shown = Pick<With, 'model' | 'mapping' | 'caller' | 'today'>;

/** What a record's fit is shown with, besides the record. */
export interface Beside {
  readonly dealLine: TonedLine | null;
  readonly besides: readonly string[];
  /** Kept from when the record, or the deal in hand, was created. */
  readonly atCreation: RecordFile['fitAtCreation'];
}

const nothingBeside = (file: RecordFile): Beside => ({
  dealLine: null,
  besides: [],
  atCreation: file.fitAtCreation,
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
    decideElsewhere: shown.caller.signed ? null : whereToDecide,
    today: shown.today,
  });
}

/** Said where the person is only claimed by a card. */
export const whereToDecide =
  'A tier is decided where Plumbline knows who you are: on the service, not in an app function.';

/** The fit that a deal's card shows: the deal's own where the model scores deals, else its primary company's. */
export function fitViewOfDeal(
  deal: DealFile,
  shown: Shown,
  beside: Omit<Beside, 'atCreation'>,
): FitView | null {
  const onDeal = { ...beside, atCreation: deal.fitAtCreation };
  const own = fitViewOf(deal, factsWithCompany(deal), shown, onDeal);
  if (own || !deal.company) return own;
  return fitViewOf(deal.company, deal.company.facts, shown, onDeal);
}

function recordsOf(file: RecordFile): readonly RecordRef[] {
  const company = 'company' in file ? (file as { company: RecordFile | null }).company : null;
  return company ? [file.ref, company.ref] : [file.ref];
}
