import { openLimits } from '../core/enablement/open-limits.ts';
import { pickObjections, type Heard } from '../core/enablement/pick-objections.ts';
import { pickCards } from '../core/enablement/pick-section.ts';
import type { Claim } from '../core/enablement/model.ts';
import type { CompiledStage } from '../core/stages/compile.ts';
import type { DealFile } from '../crm/port.ts';
import type { GuideView } from '../views/guide-view.ts';
import type { TonedLine } from '../views/parts.ts';
import { guideLead, type GuideToShow } from '../views/show-guide.ts';
import { modelLine } from '../views/words.ts';
import type { ObjectionsToShow } from '../views/show-objections.ts';
import type { WinLossView } from '../views/win-loss-view.ts';
import { compiledModel } from './compiled-model.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { fieldFinder } from './field-of.ts';
import { reviewSeen } from './hidden-facts.ts';
import { asDecided, decisionOn, skippedOn } from './decisions-shown.ts';
import type { Standing } from './standing.ts';
import type { With } from './with.ts';

type Shown = Pick<With, 'model' | 'release' | 'mapping' | 'today' | 'caller'>;

/** What was counted and tapped, for the objections of a card. */
export interface HeardHere {
  readonly heard: Heard | null;
  readonly youHeard: ReadonlySet<string>;
  /** What people decided about this deal’s criteria. */
  readonly standing: Standing;
}

/** The stage that a deal is in; null where nothing maps it. */
function stageOf(deal: DealFile, model: With['model']): CompiledStage | null {
  return compiledModel(model).stages.get(`${deal.pipeline}/${deal.stage}`) ?? null;
}

/** Everything that a deal's guide is made of. */
export function guideOf(deal: DealFile, shown: Shown, heardHere: HeardHere): GuideToShow {
  const { model, today } = shown;
  const stage = stageOf(deal, model);
  const facts = factsWithCompany(deal);
  const jobs = jobsOf(stage);
  const { standing } = heardHere;
  return {
    stage,
    stageLabel: deal.crmStage.label,
    enteredOn: enteredOn(deal),
    exit: asDecided(reviewSeen(stage?.exit ?? [], facts, today), standing),
    entry: asDecided(reviewSeen(stage?.entry ?? [], facts, today), standing),
    need: model.messaging?.needs.find((need) => need.buyingJob === jobs[0]) ?? null,
    assets: model.messaging?.assets ?? [],
    cards: pickCards(compiledModel(model).content.battleCards, inPlay(deal), jobs),
    claims: claimsOf(model),
    objections: objectionsOf(shown, jobs, [], heardHere),
    limits: openLimits(model.messaging?.limits ?? [], model.facts, facts, today),
    roles: rolesOf(deal, model),
    fieldOf: fieldFinder(shown, deal.company ? [deal.ref, deal.company.ref] : [deal.ref]),
    decisionOn: (criterion) => decisionOn(criterion, standing, shown),
    skipped: skippedOn(deal, standing, model),
    model: modelLine(model.version, shown.release),
    today,
  };
}

/** What stands first on a deal: the questions once it is closed and nobody answered, else what is missing. */
export function firstLineOf(guide: GuideToShow, winLoss: WinLossView | null): TonedLine {
  return winLoss?.state === 'ask' ? winLoss.headline : guideLead(guide);
}

/** What stands beside fit on a deal, and is never in it. */
export const besidesFit = ({ roles }: GuideView): readonly string[] => (roles ? [roles.text] : []);

/** The objections for buying jobs and roles, with their answers. */
export function objectionsOf(
  { model, today }: Pick<With, 'model' | 'today'>,
  jobs: readonly string[],
  roles: readonly string[],
  { heard, youHeard }: HeardHere,
): ObjectionsToShow {
  return {
    objections: pickObjections(compiledModel(model).content.objections, jobs, roles, heard),
    claims: claimsOf(model),
    proofPoints: model.messaging?.proofPoints ?? [],
    heard,
    youHeard,
    today,
  };
}

function claimsOf(model: With['model']): ReadonlyMap<string, Claim> {
  return new Map(compiledModel(model).content.claims.map((claim) => [claim.id, claim]));
}

function jobsOf(stage: CompiledStage | null): readonly string[] {
  if (!stage) return [];
  return [...(stage.job ? [stage.job.id] : []), ...stage.stage.alsoBuyingJobs];
}

/** The day on which the deal came into the stage it is in. */
function enteredOn(deal: DealFile): string | null {
  const history = deal.stageHistory;
  let entered: string | null = null;
  for (let at = history.length - 1; at >= 0; at--) {
    const move = history[at];
    if (move?.crmStage !== deal.crmStage.id) break;
    entered = move.on;
  }
  return entered;
}

function inPlay(deal: DealFile): Parameters<typeof pickCards>[1] {
  return deal.competitors.flatMap((one) =>
    one.competitor === null ? [] : [{ competitor: one.competitor, main: one.main, since: one.since }],
  );
}

function rolesOf(deal: DealFile, model: With['model']): GuideToShow['roles'] {
  const expected = (model.stages?.buyingRoles ?? []).filter((role) => role.expected);
  const isHidden = deal.notVisible?.includes('roles') === true;
  return { expected, present: isHidden ? null : new Set(deal.contacts.flatMap(({ roles }) => roles)) };
}
