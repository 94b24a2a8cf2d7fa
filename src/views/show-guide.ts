import { daysBetween, type CalendarDate } from '../base/calendar.ts';
import { writtenDay } from '../base/calendar.ts';
import type { Asset, BuyerNeed, Claim, Limit } from '../core/enablement/model.ts';
import type { PickedCard } from '../core/enablement/pick-section.ts';
import type { CompiledStage } from '../core/stages/compile.ts';
import { stageId } from '../core/glossary/definition-ids.ts';
import type { StageCriterion } from '../core/stages/model.ts';
import { passes, type CriterionStatus } from '../core/stages/review.ts';
import type { AssetView, BattleCardView, ChecklistView, CriterionRow, GuideView } from './guide-view.ts';
import type { FieldToFill, ModelLine, TonedLine } from './parts.ts';
import { showDecision, showSkipped, type DecisionToShow } from './show-decision.ts';
import { showLine } from './show-line.ts';
import { showObjections, type ObjectionsToShow } from './show-objections.ts';
import { counted, howLongAgo, stopped } from './words.ts';

/** A criterion as far as this person may see its facts: `openFacts` are those that they may see. */
export interface SeenCriterion extends CriterionStatus {
  /** Whether it turns on what they may not see. */
  readonly isHidden: boolean;
}

/** Everything the deal guide is made of. */
export interface GuideToShow {
  /** Null where nothing maps the deal's stage. */
  readonly stage: CompiledStage | null;
  /** The stage as the CRM labels it. */
  readonly stageLabel: string;
  readonly enteredOn: CalendarDate | null;
  readonly exit: readonly SeenCriterion[];
  readonly entry: readonly SeenCriterion[];
  readonly need: BuyerNeed | null;
  readonly assets: readonly Asset[];
  readonly cards: readonly PickedCard[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly objections: ObjectionsToShow;
  readonly limits: readonly Limit[];
  /** Roles that every deal should have, and which of them this one has; null where the model expects none. */
  readonly roles: {
    readonly expected: readonly { id: string; label: string }[];
    /** Null where this person may not see who has which. */
    readonly present: ReadonlySet<string> | null;
  } | null;
  readonly fieldOf: (fact: string) => FieldToFill;
  /** What was decided about a criterion, by its id. */
  readonly decisionOn: (criterion: StageCriterion) => DecisionToShow;
  readonly skipped: Parameters<typeof showSkipped>[0];
  readonly model: ModelLine;
  readonly today: CalendarDate;
}

/** Objections beyond the most heard ones are found on the contact card. */
const mostObjections = 8;

/** The deal guide. */
export function showGuide(shown: GuideToShow): GuideView {
  const rows = showObjections(shown.objections).slice(0, mostObjections);
  return {
    lead: guideLead(shown),
    stage: shown.stage?.stage.id ?? null,
    need: need(shown),
    give: shown.need ? assetView(shown.assets, shown.need.give) : null,
    ask: shown.need?.ask ?? null,
    toLeave: checklist('To leave this stage', shown.exit, shown),
    enteredWithout: enteredWithout(shown),
    skipped: showSkipped(shown.skipped, shown.today),
    battleCards: shown.cards.flatMap((card) => battleCard(card, shown)),
    objections: rows.length === 0 ? null : { title: objectionsTitle(shown), rows },
    limits: shown.limits.map((limit) => limit.text),
    roles: rolesLine(shown),
    model: shown.stage
      ? { ...shown.model, glossary: stageId(shown.stage.pipeline.id, shown.stage.stage.id) }
      : shown.model,
  };
}

/** `Vendor evaluation, day 23. Nobody who can sign is on this deal.` */
export function guideLead(shown: GuideToShow): TonedLine {
  if (shown.stage && shown.stage.stage.type !== 'open') return closedLead(shown);
  const day = shown.enteredOn === null ? '' : `, day ${daysBetween(shown.enteredOn, shown.today) + 1}`;
  const where = `${shown.stageLabel}${day}.`;
  if (!shown.stage) return { text: `${where} The model does not know this stage yet.`, tone: 'neutral' };
  const open = shown.exit.filter((status) => !passes(status));
  const seen = open.filter((status) => !status.isHidden);
  const first = seen.find((status) => status.criterion.level === 'block') ?? seen[0] ?? open[0];
  if (first) return { text: `${where} ${saysOpen(first)}`, tone: 'warn' };
  if (shown.exit.length === 0) return { text: where, tone: 'neutral' };
  return { text: `${where} Nothing is missing to move on.`, tone: 'good' };
}

/** `Closed lost yesterday, 21 Nov.` */
function closedLead({ stageLabel, enteredOn, today }: GuideToShow): TonedLine {
  const when = enteredOn === null ? '' : ` ${howLongAgo(enteredOn, today)}, ${writtenDay(enteredOn, today)}`;
  return { text: `${stageLabel}${when}.`, tone: 'neutral' };
}

function saysOpen(status: SeenCriterion): string {
  const { criterion } = status;
  if (status.isHidden) return `${criterion.label}: not visible to you.`;
  if (criterion.saysMissing) return stopped(criterion.saysMissing);
  return `${criterion.label}: ${status.state === 'missing' ? 'not known yet' : 'not so yet'}.`;
}

function need(shown: GuideToShow): string | null {
  const doing = shown.stage?.job?.doing;
  const confident = shown.need
    ? stopped(`They need to feel confident that ${shown.need.feelConfidentThat}`)
    : null;
  const parts = [doing ? stopped(doing) : null, confident].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function assetView(assets: readonly Asset[], id: string): AssetView {
  const asset = assets.find((one) => one.id === id);
  return {
    label: asset?.label ?? id,
    link: asset?.link ?? null,
    customerFacing: asset?.customerFacing ?? false,
  };
}

function checklist(
  what: string,
  statuses: readonly SeenCriterion[],
  shown: GuideToShow,
): ChecklistView | null {
  if (statuses.length === 0) return null;
  const open = statuses.filter((status) => !passes(status));
  return {
    title: `${what}: ${howMany(open, statuses.length)}`,
    open: open.map((status) => criterionRow(status, shown)),
    met: statuses.filter(passes).map((status) => criterionRow(status, shown)),
  };
}

/** `2 of 5 missing, 1 not visible to you`: what is hidden may well be met. */
function howMany(open: readonly SeenCriterion[], all: number): string {
  const hidden = open.filter((status) => status.isHidden).length;
  const missing = open.length - hidden;
  if (open.length === 0) return `all ${all} met`;
  if (missing === 0) return `${hidden} of ${all} not visible to you`;
  return `${missing} of ${all} missing${hidden === 0 ? '' : `, ${hidden} not visible to you`}`;
}

function enteredWithout(shown: GuideToShow): ChecklistView | null {
  const open = shown.entry.filter((status) => !passes(status) && !status.isHidden);
  if (open.length === 0) return null;
  return {
    title: `Entered this stage without ${counted(open.length, 'thing', 'things')}`,
    open: open.map((status) => criterionRow(status, shown)),
    met: [],
  };
}

const evidenceWords: Record<string, string> = {
  field: 'A field on the record',
  association: 'Who or what is on the deal',
  activity: 'Something that happened',
  buyer_verified: 'The buyer’s word, not ours',
  manager_attestation: 'A manager says so',
};

function criterionRow(status: SeenCriterion, shown: GuideToShow): CriterionRow {
  const { criterion } = status;
  const firstOpen = status.openFacts[0];
  return {
    id: criterion.id,
    state: status.state,
    label: criterion.label,
    next: next(status),
    evidence: evidenceWords[criterion.evidence] ?? criterion.evidence,
    level: criterion.level,
    fill: passes(status) || firstOpen === undefined ? null : shown.fieldOf(firstOpen),
    owner: criterion.owner,
    decision: status.isHidden
      ? null
      : showDecision(criterion, !passes(status), shown.decisionOn(criterion), shown.today),
  };
}

function next(status: SeenCriterion): string | null {
  if (passes(status)) return null;
  return status.isHidden ? 'Not visible to you.' : stopped(status.criterion.whenMissing);
}

function battleCard(picked: PickedCard, shown: GuideToShow): readonly BattleCardView[] {
  const { card, section } = picked;
  return [
    {
      competitor: card.id,
      kind: card.kind,
      title: cardTitle(picked, shown.today),
      open: picked.open,
      section: { kind: 'section', id: `${card.id}/${section.id}` },
      confident: stopped(`The buyer needs to feel confident that ${section.feelConfidentThat}`),
      give: assetView(shown.assets, section.give),
      lead: section.lead,
      lines: section.lines.map((line) => showLine(line, shown.claims, shown.today)),
      whyWeWin: card.whyWeWin,
      whyWeLose: card.whyWeLose,
      checked: checked(picked, shown.today),
    },
  ];
}

function cardTitle(picked: PickedCard, today: CalendarDate): string {
  const since = picked.since === null ? '' : ` since ${writtenDay(picked.since, today)}`;
  if (picked.main) return `${picked.card.label}, main competitor${since}`;
  return picked.since === null ? picked.card.label : `${picked.card.label}, on the deal${since}`;
}

function checked(picked: PickedCard, today: CalendarDate): TonedLine {
  const { verifiedOn, verifiedBy, expires } = picked.section;
  const text = `checked ${writtenDay(verifiedOn, today)} by ${verifiedBy}`;
  return expires !== undefined && expires < today
    ? { text: `Out of date since ${writtenDay(expires, today)}, ${text}`, tone: 'warn' }
    : { text, tone: 'neutral' };
}

function objectionsTitle(shown: GuideToShow): string {
  const where = shown.stage === null ? '' : ' at this stage';
  return shown.objections.heard === null ? `What buyers say${where}` : `Heard${where}, last 90 days`;
}

function rolesLine(shown: GuideToShow): GuideView['roles'] {
  if (!shown.roles || shown.roles.expected.length === 0) return null;
  const { expected, present } = shown.roles;
  if (present === null) return { text: 'Buying roles: not visible to you.', missing: [] };
  const missing = expected.filter((role) => !present.has(role.id));
  return {
    text: `${expected.length - missing.length} of ${expected.length} buying roles on the deal.`,
    missing: missing.map((role) => role.label),
  };
}
