import { repRecord } from '../core/win-loss/asking.ts';
import type { WinLossRecord } from '../core/win-loss/record.ts';
import type { DealFile } from '../crm/port.ts';
import { showWinLoss } from '../views/show-win-loss.ts';
import type { WinLossView } from '../views/win-loss-view.ts';
import { closingsOfDeal, currentClosing } from './deal-closings.ts';
import { firstFitOf } from './fit-of.ts';
import { isFitHidden } from './hidden-facts.ts';
import type { With } from './with.ts';

/**
 * The win/loss card of a deal; null when the model asks nothing at close. `alsoIn` are the CRM's own fields that a
 * save has just filled; without it, the field that holds the saved reason.
 */
export function winLossViewOf(
  deal: DealFile,
  shown: Pick<With, 'model' | 'mapping' | 'today'>,
  alsoIn?: readonly string[],
): WinLossView | null {
  const { model, today } = shown;
  if (!model.winLoss) return null;
  const current = currentClosing(deal, shown);
  const record = current?.record ?? null;
  const earlier = closingsOfDeal(deal, model).filter((closing) => closing.reopened);
  return showWinLoss({
    file: model.winLoss,
    cards: model.battleCards,
    closing: current?.closing ?? null,
    earlier: earlier.map((closing) => ({ closing, record: repRecord(deal.winLoss, closing.id) })),
    asking: current?.asking ?? null,
    record,
    prefill: prefillOf(deal, shown),
    stageLabelOf: (stage) => stageLabel(deal, shown, stage),
    tierLabelOf: (tier) => tierLabel(shown, tier),
    amount: deal.notVisible?.includes('amount') ? 'notVisible' : deal.amount,
    firstTier: isFitHidden(deal, shown) ? null : firstTierOf(deal),
    owners: ownersOf(deal),
    alsoIn: alsoIn ?? reasonFieldHolding(record, deal, shown),
    today,
  });
}

function firstTierOf(deal: DealFile): Parameters<typeof showWinLoss>[0]['firstTier'] {
  const first = firstFitOf(deal);
  return first && first.tier !== null ? { tier: first.tier, whenCreated: first.whenCreated } : null;
}

/** The CRM's own reason field, while it says what was answered. */
function reasonFieldHolding(
  record: WinLossRecord | null,
  deal: DealFile,
  { model, mapping }: Pick<With, 'model' | 'mapping'>,
): readonly string[] {
  const field = deal.isWon ? mapping?.wonReason : mapping?.lostReason;
  const answered = model.winLoss?.reasons.find(({ id }) => id === record?.primaryReason);
  if (!field || !answered || deal.crmReason === null) return [];
  const { raw, reason } = deal.crmReason;
  return reason === answered.id || raw === answered.label ? [field.label ?? field.field] : [];
}

function prefillOf(
  deal: DealFile,
  { mapping }: Pick<With, 'mapping'>,
): Parameters<typeof showWinLoss>[0]['prefill'] {
  const field = deal.isWon ? mapping?.wonReason : mapping?.lostReason;
  const named = [...deal.competitors].sort((a, b) => Number(b.main) - Number(a.main));
  return {
    considered: named.flatMap((one) => (one.competitor === null ? [] : [one.competitor])),
    reason: deal.crmReason?.reason ?? null,
    reasonField: field ? (field.label ?? field.field) : null,
  };
}

function stageLabel(deal: DealFile, { model }: Pick<With, 'model'>, stage: string): string {
  const pipeline = model.stages?.pipelines.find((one) => one.id === deal.pipeline);
  return pipeline?.stages.find((one) => one.id === stage)?.label ?? stage;
}

function tierLabel({ model }: Pick<With, 'model'>, tier: string): string {
  const tiers = model.scorecards.flatMap((scorecard) => scorecard.tiers);
  return tiers.find((one) => one.id === tier)?.label ?? tier;
}

/** Whom the questions can be handed to: the deal's owner and those of its records who are someone else. */
function ownersOf(deal: DealFile): readonly { readonly value: string; readonly label: string }[] {
  const files = [deal, deal.company, ...deal.contacts];
  const people = files.flatMap((file) => (file?.owner ? [file.owner] : []));
  const once = new Map(people.map((person) => [person.id, person.name]));
  return [...once].map(([value, label]) => ({ value, label }));
}
