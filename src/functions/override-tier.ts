import { err, ok, type Result } from '../base/result.ts';
import type { CrmError, PlumblineEvent, RecordRef } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { decideElsewhere, noModelFor, refused } from '../views/show-problem.ts';
import type { FitReply } from '../wire/reply.ts';
import { OverrideTier } from '../wire/request.ts';
import { compiledModel } from './compiled-model.ts';
import { whereToDecide } from './fit-of.ts';
import { parseRequest } from './parse.ts';
import { problemOf } from './problem-of.ts';
import { fitOfRecord } from './read-fit.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readCompany' | 'readContact' | 'saveOverride' | 'saveAgreement', 'append'>;

/** A manager agrees with a tier, overrides it until a day, or lifts the override. Only for a signed person. */
export async function overrideTier(
  parameters: unknown,
  asked: Asked,
): Promise<Result<FitReply, ProblemView>> {
  const request = parseRequest(OverrideTier, parameters);
  if (!request.ok) return request;
  if (!asked.caller.signed) return err(decideElsewhere(whereToDecide));
  const before = await fitOfRecord(request.value.object, request.value.id, asked);
  if (!before.ok) return before;
  if (!before.value)
    return err(noModelFor(`scorecard for this ${request.value.object}`, 'Whoever looks after the ICP'));
  const unfit = whyNot(request.value, before.value.decision.tier, asked);
  if (unfit) return err(unfit);
  const saved = await save(request.value, before.value.decision.tier ?? '', asked);
  if (!saved.ok) return err(problemOf(saved.error, 'The tier is as it was.'));
  await asked.store.append(eventFor(request.value, asked));
  const after = await fitOfRecord(request.value.object, request.value.id, asked);
  return after.ok && after.value ? ok({ fit: after.value }) : ok({ fit: before.value });
}

function whyNot({ act, object }: OverrideTier, tier: string | null, asked: Asked): ProblemView | null {
  if (act.kind === 'agree' && tier === null) {
    return refused([], 'There is no tier to agree with: not enough is known yet.');
  }
  if (act.kind !== 'override') return null;
  const tiers = compiledModel(asked.model).scorecards.get(object)?.scorecard.tiers ?? [];
  if (!tiers.some((one) => one.id === act.tier)) {
    return refused([], `There is no tier ${act.tier}; there are ${tiers.map((one) => one.id).join(', ')}.`);
  }
  return act.until < asked.today ? refused([], 'The last day of an override must not be past.') : null;
}

function save(
  { act, object, id }: OverrideTier,
  tier: string,
  { crm, caller, today }: Asked,
): Promise<Result<'written' | 'unchanged', CrmError>> {
  const ref: RecordRef = { object, id };
  const by = caller.person.name;
  switch (act.kind) {
    case 'agree':
      return crm.saveAgreement(ref, { tier, by, on: today });
    case 'override':
      return crm.saveOverride(ref, { tier: act.tier, reason: act.reason, by, on: today, until: act.until });
    case 'lift':
      return crm.saveOverride(ref, null);
  }
}

function eventFor({ act, object, id }: OverrideTier, { caller, now }: Asked): PlumblineEvent {
  return {
    key: ['tier', object, id, act.kind, caller.person.id, now].join('/'),
    kind: 'tier_decided',
    at: now,
    by: caller.person,
    signed: caller.signed,
    about: { object, id },
    stage: null,
    subject: act.kind === 'override' ? act.tier : '',
    action: act.kind,
    note: act.kind === 'override' ? `${act.reason} (until ${act.until})` : null,
  };
}
