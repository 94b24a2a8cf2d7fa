import { ok, type Result } from '../../base/result.ts';
import { sayCondition } from '../../core/condition/say-condition.ts';
import type { CompiledStage } from '../../core/stages/compile.ts';
import type { CriterionStatus } from '../../core/stages/review.ts';
import type { FitResult } from '../../core/icp/result.ts';
import type { Crm, CrmError, DealFile, PlumblineEvent } from '../../crm/port.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { AskedToShow, DealToTry, FitToTry } from '../../views/admin/show-try-out.ts';
import { compiledModel } from '../compiled-model.ts';
import { asDecided } from '../decisions-shown.ts';
import { factsWithCompany } from '../facts-of-file.ts';
import { fitOf } from '../fit-of.ts';
import { reviewSeen } from '../hidden-facts.ts';
import { standingOf } from '../standing.ts';
import type { TryWith } from './with-admin.ts';

/** A model with the CRM that reads what it names. */
export interface TriedModel {
  readonly model: GtmModel;
  readonly crm: Pick<Crm, 'readDeal' | 'listOpenDeals'>;
}

/** A deal as both models see it. */
export type Tried = DealToTry;

/** One deal under the draft, and under what is published; once where both read the same facts in the same way. */
export async function readTried(
  id: string,
  drafted: TriedModel,
  published: TriedModel | null,
  asked: TryWith,
): Promise<Result<Tried, CrmError>> {
  const [draftDeal, publishedDeal, events] = await Promise.all([
    drafted.crm.readDeal(id),
    published?.crm.readDeal(id) ?? null,
    asked.store.eventsAbout({ object: 'deal', id }),
  ]);
  if (!draftDeal.ok) return draftDeal;
  if (publishedDeal && !publishedDeal.ok) return publishedDeal;
  const standing = events.ok ? events.value : [];
  const deal = draftDeal.value;
  return ok({
    name: deal.name,
    stage: stageOf(deal, drafted.model)?.stage.label ?? deal.crmStage.label,
    draft: askedOf(deal, drafted.model, standing, asked),
    published:
      published && publishedDeal ? askedOf(publishedDeal.value, published.model, standing, asked) : null,
    draftFit: fitOfDeal(deal, drafted.model, asked),
    publishedFit: published && publishedDeal ? fitOfDeal(publishedDeal.value, published.model, asked) : null,
  });
}

const stageOf = (deal: DealFile, model: GtmModel): CompiledStage | null =>
  compiledModel(model).stages.get(`${deal.pipeline}/${deal.stage}`) ?? null;

/** What a move to the next stage asks: to leave the stage, and to enter the next. */
function askedOf(
  deal: DealFile,
  model: GtmModel,
  events: readonly PlumblineEvent[],
  { today }: TryWith,
): readonly AskedToShow[] | null {
  const stage = stageOf(deal, model);
  if (!stage) return null;
  const nextId = stage.pipeline.stages[stage.place + 1];
  const next = nextId ? compiledModel(model).stages.get(`${stage.pipeline.id}/${nextId.id}`) : undefined;
  const entered = next && next.stage.type !== 'lost' ? next : null;
  const criteria = [...stage.exit, ...(entered?.entry ?? [])];
  const seen = reviewSeen(criteria, factsWithCompany(deal), today);
  const decided = asDecided(seen, standingOf(events, model, today));
  return decided.map((status, at) => ({
    id: status.criterion.id,
    enters: at < stage.exit.length ? null : (entered?.stage.label ?? null),
    label: status.criterion.label,
    says: sayCondition(status.criterion.when, model.facts),
    level: status.criterion.level,
    state: status.isHidden ? 'hidden' : (status.state satisfies CriterionStatus['state']),
  }));
}

function fitOfDeal(deal: DealFile, model: GtmModel, { caller, today }: TryWith): FitToTry | null {
  const shown = { model, mapping: null, caller, today };
  const own = fitOf(deal, factsWithCompany(deal), shown);
  const result: FitResult | null =
    own ?? (deal.company ? fitOf(deal.company, deal.company.facts, shown) : null);
  if (!result) return null;
  const cards = compiledModel(model).scorecards;
  const card = cards.get(own ? 'deal' : 'company');
  const tier = card?.scorecard.tiers.find(({ id }) => id === result.tier);
  return { score: result.score, tier: tier?.label ?? null };
}
