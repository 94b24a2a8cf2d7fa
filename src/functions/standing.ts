import type { CalendarDate } from '../base/calendar.ts';
import type { StageCriterion } from '../core/stages/model.ts';
import { counts, type Attestation, type Waiver, type WaiverAsked } from '../core/stages/waivers.ts';
import type { PlumblineEvent } from '../crm/port.ts';
import type { GtmModel } from '../model/gtm-model.ts';

/** A move that went around criteria, as an audit found it. */
export interface SkippedMove {
  readonly stage: string;
  readonly on: CalendarDate;
  /** What was not met at that moment, as cards call it. */
  readonly without: readonly string[];
}

/** What people decided about the criteria of one deal, as far as it counts today. */
export interface Standing {
  readonly waived: ReadonlyMap<string, Waiver>;
  readonly asked: ReadonlyMap<string, WaiverAsked>;
  readonly attested: ReadonlyMap<string, Attestation>;
  readonly skipped: readonly SkippedMove[];
}

/** Nothing was decided. */
export const nothingStands: Standing = {
  waived: new Map(),
  asked: new Map(),
  attested: new Map(),
  skipped: [],
};

/** Every criterion of the model by its id. */
export function criteriaOf(model: Pick<GtmModel, 'stages'>): ReadonlyMap<string, StageCriterion> {
  const stages = model.stages?.pipelines.flatMap((pipeline) => pipeline.stages) ?? [];
  const all = stages.flatMap(({ entry, exit }) => [...entry, ...exit]);
  return new Map(all.map((criterion) => [criterion.id, criterion]));
}

/** The address of someone whom the model names, in lower case; null for someone who is not in people.yaml. */
export function emailOf(model: Pick<GtmModel, 'people'>, name: string | undefined): string | null {
  return model.people.find((person) => person.name === name)?.email.toLowerCase() ?? null;
}

/** Who may say yes for this criterion: whoever may waive it, or stands behind it. */
export function mayAnswer(
  model: Pick<GtmModel, 'people'>,
  name: string | undefined,
  email: string | null | undefined,
): boolean {
  const named = emailOf(model, name);
  return named !== null && email?.toLowerCase() === named;
}

/**
 * What counts of a deal's events: a waiver and an attestation only where whoever gave it was verified, is the one whom the
 * model names today, and the CRM's own record shows the row to be ours. The newest of each criterion counts.
 */
export function standingOf(
  events: readonly PlumblineEvent[],
  model: Pick<GtmModel, 'stages' | 'people'>,
  today: CalendarDate,
): Standing {
  if (
    !events.some(({ kind }) => kind.startsWith('waiver_') || kind === 'attested' || kind === 'move_audited')
  )
    return nothingStands;
  const criteria = criteriaOf(model);
  const waived = new Map<string, Waiver>();
  const asked = new Map<string, WaiverAsked>();
  const attested = new Map<string, Attestation>();
  const skipped: SkippedMove[] = [];
  for (const event of events) {
    const criterion = criteria.get(event.subject);
    if (event.kind === 'move_audited') skipped.push(skippedMove(event));
    else if (!criterion || event.ours === false) continue;
    else if (event.kind === 'waiver_asked') asked.set(criterion.id, askedIn(event));
    else if (event.kind === 'waiver_decided' && isFrom(criterion.waivableBy, event, model)) {
      asked.delete(criterion.id);
      const waiver = waiverIn(event);
      if (waiver && counts(waiver, today)) waived.set(criterion.id, waiver);
      else waived.delete(criterion.id);
    } else if (event.kind === 'attested' && isFrom(criterion.owner, event, model)) {
      if (event.action === 'attest') attested.set(criterion.id, attestationIn(event));
      else attested.delete(criterion.id);
    }
  }
  return { waived, asked, attested, skipped };
}

const isFrom = (name: string | undefined, event: PlumblineEvent, model: Pick<GtmModel, 'people'>): boolean =>
  event.signed && mayAnswer(model, name, event.byEmail);

const dayOf = (event: PlumblineEvent): CalendarDate => event.at.slice(0, 10);

const askedIn = (event: PlumblineEvent): WaiverAsked => ({
  criterion: event.subject,
  by: event.by.name,
  on: dayOf(event),
  reason: event.note ?? '',
});

const attestationIn = (event: PlumblineEvent): Attestation => ({
  criterion: event.subject,
  by: event.by.name,
  on: dayOf(event),
});

function waiverIn(event: PlumblineEvent): Waiver | null {
  if (event.action !== 'approve' || !event.until) return null;
  return {
    criterion: event.subject,
    by: event.by.name,
    on: dayOf(event),
    from: event.at,
    until: event.until,
    reason: event.note ?? '',
  };
}

function skippedMove(event: PlumblineEvent): SkippedMove {
  return {
    stage: event.subject,
    on: dayOf(event),
    without: (event.note ?? '').split('\n').filter((line) => line !== ''),
  };
}
