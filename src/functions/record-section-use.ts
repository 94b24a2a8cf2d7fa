import { err, ok, type Result } from '../base/result.ts';
import type { PlumblineEvent } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import type { TapReply } from '../wire/reply.ts';
import { RecordSectionUse } from '../wire/request.ts';
import { parseRequest } from './parse.ts';
import { tapProblem } from './problem-of.ts';
import { nextTurn } from './tap-turns.ts';
import type { Needs } from './with.ts';

type Asked = Needs<never, 'append' | 'eventsAbout'>;
type Opinion = 'helped' | 'wrong';

/** Notes that a part of a card was opened, copied, helped or is wrong. */
export async function recordSectionUse(
  parameters: unknown,
  asked: Asked,
): Promise<Result<TapReply, ProblemView>> {
  const request = parseRequest(RecordSectionUse, parameters);
  if (!request.ok) return request;
  const { action } = request.value;
  if (action === 'opened' || action === 'copied') return noteUse(request.value, asked);
  return noteOpinion(request.value, asked);
}

/** Opening and copying count once a day for each person and part. */
async function noteUse(use: RecordSectionUse, asked: Asked): Promise<Result<TapReply, ProblemView>> {
  const appended = await asked.store.append(eventFor(use, asked.today, asked));
  if (!appended.ok) return err(tapProblem(appended.error));
  return ok({ said: use.action === 'copied' ? 'Copied.' : 'Noted.', canUndo: false });
}

/** Helped and wrong count once for each person and part, and can be taken back. */
async function noteOpinion(use: RecordSectionUse, asked: Asked): Promise<Result<TapReply, ProblemView>> {
  const about = { object: use.object, id: use.id };
  const events = await asked.store.eventsAbout(about);
  if (!events.ok) return err(tapProblem(events.error));
  const opinion: Opinion = use.action.endsWith('wrong') ? 'wrong' : 'helped';
  const undo = use.action.startsWith('undo_');
  const mine = events.value.filter((event) => isTurn(event, use, opinion, asked.caller.person.id));
  const turn = nextTurn({ rows: mine, says: ({ action }) => action === opinion }, undo);
  if (turn === null) return ok(said(opinion, undo));
  const appended = await asked.store.append(eventFor(use, String(turn), asked));
  return appended.ok ? ok(said(opinion, undo)) : err(tapProblem(appended.error));
}

function isTurn(event: PlumblineEvent, use: RecordSectionUse, opinion: Opinion, person: string): boolean {
  const ours = event.by.id === person && event.subject === subjectOf(use);
  return ours && (event.action === opinion || event.action === `undo_${opinion}`);
}

const subjectOf = (use: RecordSectionUse): string => `${use.subject.kind}:${use.subject.id}`;

function said(opinion: Opinion, undo: boolean): TapReply {
  if (undo) return { said: 'Taken back.', canUndo: false };
  const thanks = opinion === 'wrong' ? 'Noted as wrong for whoever keeps it.' : 'Noted that it helped.';
  return { said: thanks, canUndo: true };
}

function eventFor(use: RecordSectionUse, turn: string, { caller, now }: Asked): PlumblineEvent {
  return {
    key: ['used', use.object, use.id, subjectOf(use), use.action, caller.person.id, turn].join('/'),
    kind: use.action.endsWith('wrong') ? 'reported_wrong' : 'content_used',
    at: now,
    by: caller.person,
    signed: caller.signed,
    about: { object: use.object, id: use.id },
    stage: use.stage ?? null,
    subject: subjectOf(use),
    action: use.action,
    note: use.note ?? null,
  };
}
