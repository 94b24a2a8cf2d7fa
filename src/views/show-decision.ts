import { addDays, writtenDay, type CalendarDate } from '../base/calendar.ts';
import type { StageCriterion } from '../core/stages/model.ts';
import type { Attestation, Waiver, WaiverAsked } from '../core/stages/waivers.ts';
import type { CriterionDecision, GuideView } from './guide-view.ts';
import { counted, stopped } from './words.ts';

/** What was decided about one criterion of a deal, and what whoever looks may decide. */
export interface DecisionToShow {
  readonly waiver: Waiver | null;
  readonly asked: WaiverAsked | null;
  readonly attestation: Attestation | null;
  /** Whether whoever looks is the one whom the model names: to waive it, and to stand behind it. */
  readonly mayWaive: boolean;
  readonly mayAttest: boolean;
  /** False where this installation does not know for certain who looks. */
  readonly isKnown: boolean;
}

/** What a row of the checklist says and offers besides filling in; null where there is nothing of either. */
export function showDecision(
  criterion: StageCriterion,
  isOpen: boolean,
  decision: DecisionToShow,
  today: CalendarDate,
): CriterionDecision | null {
  const { waiver, attestation, mayWaive, mayAttest, isKnown } = decision;
  const said = whatWasSaid(criterion, decision, today);
  const byWord = criterion.evidence === 'manager_attestation';
  const shown: CriterionDecision = {
    said,
    isAsked: decision.asked !== null && isOpen,
    askWaiverOf: isOpen && !mayWaive ? (criterion.waivableBy ?? null) : null,
    waiveUntil: mayWaive && (isOpen || waiver) ? addDays(today, criterion.longestWaiverDays) : null,
    attest: byWord && mayAttest && (isOpen || attestation) ? (attestation ? 'withdraw' : 'attest') : null,
    elsewhere: isOpen && byWord && !isKnown ? decidesElsewhere(criterion.owner) : null,
  };
  return Object.values(shown).every((part) => part === null || part === false) ? null : shown;
}

const decidesElsewhere = (name: string): string =>
  `${name} says so where Plumbline runs as a service: there it knows who is asking.`;

function whatWasSaid(
  criterion: StageCriterion,
  { waiver, asked, attestation, isKnown }: DecisionToShow,
  today: CalendarDate,
): string | null {
  if (attestation) return `${attestation.by} stands behind this since ${writtenDay(attestation.on, today)}.`;
  if (waiver) {
    const why = waiver.reason === '' ? '.' : `: ${stopped(waiver.reason)}`;
    return `Waived by ${waiver.by} until ${writtenDay(waiver.until, today)}${why}`;
  }
  if (!asked) return null;
  const where = isKnown ? '' : ' where Plumbline runs as a service';
  return `${asked.by} asked for a waiver on ${writtenDay(asked.on, today)}: ${stopped(asked.reason)} ${criterion.waivableBy} decides${where}.`;
}

/** What moves went around, without blame; null where none did. */
export function showSkipped(
  moves: readonly {
    readonly stageLabel: string;
    readonly on: CalendarDate;
    readonly without: readonly string[];
  }[],
  today: CalendarDate,
): GuideView['skipped'] {
  const missed = moves.filter(({ without }) => without.length > 0);
  if (missed.length === 0) return null;
  return {
    title: `Passed by on the way: ${counted(missed.flatMap(({ without }) => without).length, 'thing', 'things')}`,
    rows: missed.map(
      ({ stageLabel, on, without }) =>
        `Into ${stageLabel} on ${writtenDay(on, today)} without: ${without.join('; ')}.`,
    ),
  };
}
