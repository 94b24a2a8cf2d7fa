import { err, ok, type Result } from '../base/result.ts';
import type { PlumblineEvent, RecordRef } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { recordGone } from '../views/show-problem.ts';
import type { TapReply } from '../wire/reply.ts';
import { LogObjectionHeard } from '../wire/request.ts';
import { heardBy } from './heard-here.ts';
import { parseRequest } from './parse.ts';
import { problemOf } from './problem-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal', 'append' | 'eventsAbout'>;

/** *I heard this*: counts once per deal, stage and person, and can be taken back. */
export async function logObjectionHeard(
  parameters: unknown,
  asked: Asked,
): Promise<Result<TapReply, ProblemView>> {
  const request = parseRequest(LogObjectionHeard, parameters);
  if (!request.ok) return request;
  const { dealId, objectionId, undo } = request.value;
  if (!asked.model.objections?.objections.some((one) => one.id === objectionId)) {
    return err(recordGone('This objection'));
  }
  const deal = await asked.crm.readDeal(dealId);
  if (!deal.ok) return err(problemOf(deal.error, 'It was not noted.'));
  const events = await asked.store.eventsAbout(deal.value.ref);
  if (!events.ok) return err(problemOf(events.error, 'It was not noted.'));
  const stage = deal.value.stage;
  const heard = heardBy(events.value, asked.caller.person.id, stage).has(objectionId);
  if (heard === !undo) return ok(said(undo));
  const turn = turnsSoFar(events.value, asked.caller.person.id, stage, objectionId);
  const appended = await asked.store.append(tap(deal.value.ref, stage, objectionId, undo, turn, asked));
  return appended.ok ? ok(said(undo)) : err(problemOf(appended.error, 'It was not noted.'));
}

const said = (undo: boolean): TapReply =>
  undo
    ? { said: 'Taken back.', canUndo: false }
    : { said: 'Noted. It counts once for this deal, stage and you.', canUndo: true };

function turnsSoFar(
  events: readonly PlumblineEvent[],
  person: string,
  stage: string | null,
  objection: string,
): number {
  return events.filter(
    (event) =>
      event.by.id === person &&
      event.stage === stage &&
      event.subject === objection &&
      event.kind.startsWith('objection_'),
  ).length;
}

/** The key holds the turn, so that heard, taken back and heard again are three rows and a repeat is none. */
function tap(
  about: RecordRef,
  stage: string | null,
  objection: string,
  undo: boolean,
  turn: number,
  { caller, now }: Asked,
): PlumblineEvent {
  return {
    key: ['heard', about.object, about.id, stage ?? '-', objection, caller.person.id, turn].join('/'),
    kind: undo ? 'objection_unheard' : 'objection_heard',
    at: now,
    by: caller.person,
    signed: caller.signed,
    about,
    stage,
    subject: objection,
    action: undo ? 'unheard' : 'heard',
    note: null,
  };
}
