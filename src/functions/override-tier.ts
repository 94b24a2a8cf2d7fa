import { err, ok, type Result } from '../base/result.ts';
import type { Facts } from '../core/condition/facts.ts';
import type { TierOverride } from '../core/icp/result.ts';
import type { CrmError, PlumblineEvent, RecordRef, TierAgreement } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { decideElsewhere, noModelFor, notSaved } from '../views/show-problem.ts';
import { either } from '../views/words.ts';
import type { FitReply } from '../wire/reply.ts';
import { OverrideTier } from '../wire/request.ts';
import { compiledModel } from './compiled-model.ts';
import { readsHidden } from './hidden-facts.ts';
import { fitOf, fitViewOf, whoElseDecides } from './fit-of.ts';
import { parseRequest } from './parse.ts';
import { problemOf } from './problem-of.ts';
import { readScoredRecord } from './record-fit.ts';
import type { Needs } from './with.ts';

type Asked = Needs<
  'readCompany' | 'readContact' | 'readLead' | 'saveOverride' | 'saveAgreement',
  'append' | 'eventsAbout'
>;

/** A manager agrees with a tier, overrides it until a day, or lifts the override. Only for a signed person. */
export async function overrideTier(
  parameters: unknown,
  asked: Asked,
): Promise<Result<FitReply, ProblemView>> {
  const request = parseRequest(OverrideTier, parameters);
  if (!request.ok) return request;
  const elsewhere = whoElseDecides(asked.caller);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const { object, id, act } = request.value;
  const record = await readScoredRecord(object, id, asked);
  if (!record.ok) return record;
  const { file, facts } = record.value;
  const before = fitOf(file, facts, asked);
  if (!before) return err(noModelFor(`scorecard for this ${object}`, 'Whoever looks after the ICP'));
  const unfit = whyNot(request.value, before.tier, facts, asked);
  if (unfit) return err(unfit);
  const decision = decisionOf(act, before.tier ?? '', asked);
  const saved = await save(file.ref, decision, asked);
  if (!saved.ok) return err(problemOf(saved.error, 'The tier is as it was.'));
  await noteDecision(eventFor(file.ref, act, asked), saved.value, asked);
  const fit = fitViewOf({ ...file, ...decision }, facts, asked);
  return fit ? ok({ fit }) : err(noModelFor(`scorecard for this ${object}`, 'Whoever looks after the ICP'));
}

function whyNot(
  { act, object }: OverrideTier,
  tier: string | null,
  facts: Facts,
  asked: Asked,
): ProblemView | null {
  const ready = compiledModel(asked.model).scorecards.get(object);
  if (act.kind === 'agree' && tier === null)
    return notSaved('There is no tier to agree with: not enough is known yet.');
  if (act.kind === 'agree' && ready && readsHidden(ready, facts)) return notSaved(notTheTier);
  if (act.kind !== 'override') return null;
  const tiers = ready?.scorecard.tiers ?? [];
  const wanted = [
    ...(tiers.some((one) => one.id === act.tier)
      ? []
      : [`There is no tier “${act.tier}”: choose ${either(tiers.map((one) => one.label))}.`]),
    ...(act.reason.trim().length < 3 ? ['Say in a few words why.'] : []),
    ...(act.until < asked.today ? ['The last day must not be past.'] : []),
  ];
  return wanted.length === 0 ? null : notSaved(wanted.join(' '));
}

const notTheTier =
  'Some facts are not visible to you, so the stored tier may be another than you see. You can override it, or leave it to someone who sees all.';

type Decision = { readonly override: TierOverride | null } | { readonly agreement: TierAgreement };

function decisionOf(act: OverrideTier['act'], tier: string, { caller, today }: Asked): Decision {
  const by = caller.person.name;
  switch (act.kind) {
    case 'agree':
      return { agreement: { tier, by, on: today } };
    case 'override':
      return {
        override: { tier: act.tier, reason: act.reason.trim(), by, on: today, until: act.until },
      };
    case 'lift':
      return { override: null };
  }
}

const save = (
  ref: RecordRef,
  decision: Decision,
  { crm }: Asked,
): Promise<Result<'written' | 'unchanged', CrmError>> =>
  'override' in decision
    ? crm.saveOverride(ref, decision.override)
    : crm.saveAgreement(ref, decision.agreement);

/** One row for each decision: a decision that stands already has its row, unless it was cut off before that. */
async function noteDecision(
  event: PlumblineEvent,
  saved: 'written' | 'unchanged',
  { store }: Asked,
): Promise<void> {
  if (saved === 'unchanged') {
    const events = await store.eventsAbout(event.about);
    const last = events.ok ? events.value.findLast(({ kind }) => kind === 'tier_decided') : undefined;
    if (!events.ok || (last && isSame(last, event)) || (!last && event.action === 'lift')) return;
  }
  await store.append(event);
}

const isSame = (one: PlumblineEvent, other: PlumblineEvent): boolean =>
  one.action === other.action && one.subject === other.subject && one.note === other.note;

function eventFor(about: RecordRef, act: OverrideTier['act'], { caller, now }: Asked): PlumblineEvent {
  return {
    key: ['tier', about.object, about.id, act.kind, caller.person.id, now].join('/'),
    kind: 'tier_decided',
    at: now,
    by: caller.person,
    signed: caller.signed,
    about,
    stage: null,
    subject: act.kind === 'override' ? act.tier : '',
    action: act.kind,
    note: act.kind === 'override' ? `${act.reason.trim()} (until ${act.until})` : null,
  };
}
