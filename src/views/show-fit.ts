import { writtenDay, type CalendarDate } from '../base/calendar.ts';
import { factsOf } from '../core/condition/evaluate.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { Fact } from '../core/condition/model.ts';
import { tierId } from '../core/glossary/definition-ids.ts';
import type { Scorecard } from '../core/icp/model.ts';
import type { FillNext, FitReason, FitResult, TierOverride } from '../core/icp/result.ts';
import type { AskNext, FitView, TierDecisionView } from './fit-view.ts';
import type { FieldToFill, ModelLine, ReasonRow, Tone, TonedLine } from './parts.ts';
import { both, dayAndAge, either, plainNumber, sentence, signed, stopped } from './words.ts';

/** Everything the fit card is made of. */
export interface FitToShow {
  readonly result: FitResult;
  readonly scorecard: Scorecard;
  readonly facts: readonly Fact[];
  readonly known: Facts;
  /** Whose fit it is: the record's name. */
  readonly subject: string;
  readonly recordId: string;
  readonly fieldOf: (fact: string) => FieldToFill;
  readonly effectiveTier: string | null;
  readonly override: TierOverride | null;
  readonly agreement: { readonly tier: string; readonly by: string; readonly on: CalendarDate } | null;
  /** The first fit that was kept, and whether that was when the record was created. */
  readonly atCreation: {
    readonly tier: string | null;
    readonly on: CalendarDate;
    readonly whenCreated: boolean;
  } | null;
  readonly dealLine: TonedLine | null;
  /** Lines that stand beside fit and are never in it, such as the buying roles on the deal. */
  readonly besides: readonly string[];
  /** Null when this person may decide about the tier here; else where to do it. */
  readonly decideElsewhere: string | null;
  readonly model: ModelLine;
  readonly today: CalendarDate;
}

/** The ICP fit card from a result. */
export function showFit(shown: FitToShow): FitView {
  const { result } = shown;
  const asked = result.fillNext.filter((next) => !isHidden(next, shown));
  const [ask, ...alsoAsk] = asked.map((next) => askFor(next, shown));
  const tier = shown.effectiveTier === null ? null : tierLine(shown, shown.effectiveTier);
  return {
    state: result.abstained ? 'not_enough_known' : 'scored',
    dealLine: shown.dealLine,
    subject: shown.subject,
    about: { object: result.object, id: shown.recordId },
    headline: headline(shown, tier),
    score: result.score === null ? null : `${plainNumber(result.score)} of ${result.scale[1]}`,
    tier,
    action: shown.effectiveTier === null ? null : actionOf(shown, shown.effectiveTier),
    known: knownLine(shown),
    reasons: reasonRows(shown),
    ask: ask ?? null,
    alsoAsk,
    notes: notes(shown),
    decision: decision(shown),
    model: tier
      ? { ...shown.model, glossary: tierId(shown.scorecard.id, shown.effectiveTier ?? '') }
      : shown.model,
  };
}

const toneOf: Record<string, Tone> = { pursue: 'good', nurture: 'warn', disqualify: 'bad' };

function tierLine(shown: FitToShow, tier: string): TonedLine {
  const action = shown.scorecard.tiers.find((one) => one.id === tier)?.action;
  return { text: `Tier ${labelOf(shown.scorecard, tier)}`, tone: toneOf[action ?? ''] ?? 'neutral' };
}

function actionOf(shown: FitToShow, tier: string): string | null {
  const action = shown.scorecard.tiers.find((one) => one.id === tier)?.action;
  return action === undefined ? null : sentence(action);
}

function labelOf(scorecard: Scorecard, tier: string): string {
  return scorecard.tiers.find((one) => one.id === tier)?.label ?? tier;
}

function headline(shown: FitToShow, tier: TonedLine | null): TonedLine {
  const { result } = shown;
  if (result.score === null || tier === null) {
    return { text: 'Not enough known for a score', tone: 'neutral' };
  }
  const score = `${plainNumber(result.score)} of ${result.scale[1]}`;
  const action = actionOf(shown, shown.effectiveTier ?? '') ?? '';
  return { text: [score, tier.text, action].join(' · '), tone: tier.tone };
}

/** `6 of 8 facts known. Could end at 77 to 90: tier A either way.` */
function knownLine(shown: FitToShow): string {
  const { result } = shown;
  const known = `${result.factsKnown} of ${result.factsRead} facts known.`;
  if (result.abstained) return `${known} ${whyAbstained(shown)}`;
  const [least, most] = result.interval;
  if (least === most && result.possibleTiers.length < 2) return known;
  const labels = result.possibleTiers.map((tier) => labelOf(shown.scorecard, tier));
  const tiers = labels.length < 2 ? `tier ${labels.join('')} either way` : `tier ${either(labels)}`;
  if (least === most) return `${known} Could be ${tiers}.`;
  return `${known} Could end at ${plainNumber(least)} to ${plainNumber(most)}: ${tiers}.`;
}

function whyAbstained(shown: FitToShow): string {
  const missing = (shown.result.abstainedFor?.required ?? []).map((fact) => label(shown.facts, fact));
  if (missing.length > 0) return `A score needs ${either(missing).replace(' or ', ' and ')}.`;
  return 'A score needs more of what counts.';
}

const label = (facts: readonly Fact[], id: string): string =>
  facts.find((fact) => fact.id === id)?.label ?? id;

/** What disqualifies first, then points by size, then what held or not without points. Unknown ones are asked for. */
function reasonRows(shown: FitToShow): readonly ReasonRow[] {
  const rows = shown.result.reasons.filter((reason) => reason.state !== 'unknown' && isTold(reason));
  return [...rows].sort((a, b) => weight(b) - weight(a)).map((row) => reasonRow(row, shown));
}

const weight = ({ dimension, points }: FitReason): number =>
  dimension === 'disqualifier' ? Infinity : Math.abs(points);

function isTold(reason: FitReason): boolean {
  if (reason.dimension === 'disqualifier') return reason.state === 'held';
  return reason.kind === 'criterion' || reason.points !== 0;
}

function reasonRow(reason: FitReason, shown: FitToShow): ReasonRow {
  const disqualifies = reason.dimension === 'disqualifier';
  return {
    subject: { kind: 'fit', id: reason.criterion ?? reason.kind },
    text: disqualifies ? `Disqualified: ${reason.why}` : whyAsSeen(reason, shown),
    points: disqualifies ? '' : signed(reason.points),
    state: reason.state,
    tone: rowTone(reason),
    source: sourceOf(reason, shown),
  };
}

/** A row that holds, or does not, by other facts names the hidden ones as what they are. */
function whyAsSeen({ why }: FitReason, shown: FitToShow): string {
  return hiddenLabels(shown).reduce(
    (text, name) => text.replace(`${name}: not known yet`, `${name}: not visible to you`),
    why,
  );
}

function rowTone(reason: FitReason): Tone {
  if (reason.dimension === 'disqualifier' || reason.points < 0) return 'bad';
  return reason.points > 0 ? 'good' : 'neutral';
}

/** Where the values came from: `Industry, read from the company`. */
function sourceOf(reason: FitReason, shown: FitToShow): string | null {
  const origins = shown.known.origins ?? {};
  const read = factsOfCriterion(shown.scorecard, reason.criterion).flatMap((fact) => {
    const origin = origins[fact];
    if (!origin) return [];
    const when = origin.at === null ? '' : `, ${dayAndAge(origin.at.slice(0, 10), shown.today)}`;
    return [`${label(shown.facts, fact)}: field “${shown.fieldOf(fact).label}” of ${origin.record}${when}`];
  });
  return read.length === 0 ? null : read.join('; ');
}

/** The facts that a criterion reads. */
function factsOfCriterion(scorecard: Scorecard, id: string | null): readonly string[] {
  const criterion = scorecard.criteria.find((one) => one.id === id);
  if (!criterion) return [];
  const conditions = criterion.bands?.map((band) => band.when) ?? (criterion.when ? [criterion.when] : []);
  return [...new Set(conditions.flatMap(factsOf))];
}

function askFor(next: FillNext, shown: FitToShow): AskNext {
  const fact = shown.facts.find((one) => one.id === next.fact);
  return {
    question: fact?.ask ?? `${fact?.label ?? next.fact}: not known yet.`,
    worth: worth(next),
    whoKnows: fact?.knownBy ? stopped(`${sentence(fact.knownBy)} would know`) : null,
    fill: shown.fieldOf(next.fact),
  };
}

function worth(next: FillNext): string {
  if (next.disqualifies) return 'Could disqualify';
  if (next.gain > 0 && next.loss < 0) return `Up to ${signed(next.gain)}, down to ${signed(next.loss)}`;
  if (next.gain > 0) return `Up to ${signed(next.gain)}`;
  if (next.loss < 0) return `Down to ${signed(next.loss)}`;
  return 'Makes the score surer';
}

function notes(shown: FitToShow): readonly string[] {
  const hidden = hiddenLabels(shown);
  if (hidden.length > 0) return [notVisible(hidden), ...shown.besides];
  const created = shown.atCreation;
  const when = created?.whenCreated ? 'when created' : 'when first read';
  const then = created?.tier
    ? [`Tier ${labelOf(shown.scorecard, created.tier)} ${when}, ${writtenDay(created.on, shown.today)}.`]
    : [];
  return [...shown.besides, ...then];
}

/** What was kept with more rights, such as the tier at creation, is left out: it would tell of what is hidden. */
const notVisible = (labels: readonly string[]): string =>
  `Not visible to you: ${both(labels)}. The stored score counts what you may not see, so it may be another.`;

const isHidden = ({ fact }: FillNext, { known }: FitToShow): boolean => known.unknown[fact] === 'notVisible';

/** The facts of the scorecard that this person may not see, by label, in the order of the vocabulary. */
function hiddenLabels(shown: FitToShow): readonly string[] {
  const hidden = new Set(
    shown.result.fillNext.filter((next) => isHidden(next, shown)).map(({ fact }) => fact),
  );
  return shown.facts.flatMap((fact) => (hidden.has(fact.id) ? [fact.label] : []));
}

function decision(shown: FitToShow): TierDecisionView {
  return {
    current: currentDecision(shown),
    offered: shown.decideElsewhere === null && !shown.result.abstained,
    notOffered: shown.decideElsewhere,
    tiers: shown.scorecard.tiers.map((tier) => ({ value: tier.id, label: `Tier ${tier.label}` })),
    tier: shown.result.tier,
  };
}

function currentDecision(shown: FitToShow): string | null {
  const { override, agreement, today, scorecard, result } = shown;
  if (override && override.until >= today) {
    const computed = result.tier === null ? '' : ` Computed: tier ${labelOf(scorecard, result.tier)}.`;
    return `${override.by} set tier ${labelOf(scorecard, override.tier)} until ${writtenDay(override.until, today)}: ${stopped(override.reason)}${computed}`;
  }
  if (agreement && agreement.tier === result.tier && hiddenLabels(shown).length === 0) {
    return `${agreement.by} agreed with tier ${labelOf(scorecard, agreement.tier)} on ${writtenDay(agreement.on, today)}.`;
  }
  return null;
}
