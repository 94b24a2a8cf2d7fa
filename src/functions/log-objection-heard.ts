import { err, ok, type Result } from '../base/result.ts';
import type { PlumblineEvent, RecordRef } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { recordGone } from '../views/show-problem.ts';
import type { TapReply } from '../wire/reply.ts';
import { LogObjectionHeard } from '../wire/request.ts';
import { parseRequest } from './parse.ts';
import { notNoted, problemOf, tapProblem } from './problem-of.ts';
import { nextTurn, type TapTurns } from './tap-turns.ts';
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
  if (!deal.ok) return err(problemOf(deal.error, notNoted));
  const events = await asked.store.eventsAbout(deal.value.ref);
  if (!events.ok) return err(tapProblem(events.error));
  const about = { ref: deal.value.ref, stage: deal.value.stage, objection: objectionId };
  const turn = nextTurn(turnsOf(events.value, about, asked.caller.person.id), undo);
  if (turn === null) return ok(said(undo));
  const appended = await asked.store.append(tap(about, undo, turn, asked));
  return appended.ok ? ok(said(undo)) : err(tapProblem(appended.error));
}

/** What was heard where. */
interface HeardAbout {
  readonly ref: RecordRef;
  readonly stage: string | null;
  readonly objection: string;
}

const said = (undo: boolean): TapReply =>
  undo
    ? { said: 'Taken back.', canUndo: false }
    : { said: 'Noted. It counts once for this deal, stage and you.', canUndo: true };

function turnsOf(
  events: readonly PlumblineEvent[],
  { stage, objection }: HeardAbout,
  person: string,
): TapTurns {
  const ours = (event: PlumblineEvent): boolean =>
    event.by.id === person && event.stage === stage && event.subject === objection;
  return {
    rows: events.filter((event) => ours(event) && event.kind.startsWith('objection_')),
    says: ({ kind }) => kind === 'objection_heard',
  };
}

function tap(
  { ref: about, stage, objection }: HeardAbout,
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
