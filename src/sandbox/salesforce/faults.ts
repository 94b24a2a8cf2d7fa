import type { FaultsOf, OrderOf } from '../fault-list.ts';
import type { Answer } from './route.ts';

/** Something that goes wrong with a call. */
export type Fault =
  /** 403 `REQUEST_LIMIT_EXCEEDED`, and nothing is done: the twin of a 429. */
  | { readonly kind: 'rateLimited' }
  /** 5xx, and nothing is done. */
  | { readonly kind: 'serverError'; readonly status?: number }
  /** The answer comes late; what was asked is done. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** What was asked is done, and the connection breaks before the answer. */
  | { readonly kind: 'cutOff' }
  /** The first half of a collection is done, each row of the rest fails with `UNABLE_TO_LOCK_ROW`. */
  | { readonly kind: 'halfAccepted' }
  /** 403 `INSUFFICIENT_ACCESS`. */
  | { readonly kind: 'missingScope' }
  /** 401 `INVALID_SESSION_ID`: the session is over from now on. */
  | { readonly kind: 'sessionExpired' };

/** A fault, and the calls that meet it. */
export type FaultOrder = OrderOf<Fault>;

/** The faults that are switched on. */
export type Faults = FaultsOf<Fault>;

interface Collection {
  readonly records: readonly unknown[];
}

const isCollection = (body: unknown): body is Collection =>
  typeof body === 'object' && body !== null && 'records' in body && Array.isArray(body.records);

/** Rows that a card sends to Apex: a text of JSON. */
const isSentToApex = (body: unknown): body is { readonly writes: string } =>
  typeof body === 'object' && body !== null && 'writes' in body && typeof body.writes === 'string';

/** A collection cut in two: what is done, and how many rows are not. A body without records is done whole. */
export function halved(body: unknown): { readonly done: unknown; readonly left: number } {
  if (isSentToApex(body)) {
    const { done, left } = halved({ records: JSON.parse(body.writes) as unknown });
    return { done: { ...body, writes: JSON.stringify((done as Collection).records) }, left };
  }
  if (!isCollection(body)) return { done: body, left: 0 };
  const half = Math.ceil(body.records.length / 2);
  return { done: { ...body, records: body.records.slice(0, half) }, left: body.records.length - half };
}

const locked = {
  success: false,
  errors: [
    {
      statusCode: 'UNABLE_TO_LOCK_ROW',
      message: 'unable to obtain exclusive access to this record or 1 records',
      fields: [],
    },
  ],
};

const lockedInApex = { ok: false, kind: 'unavailable', message: locked.errors[0]?.message, fields: [] };

/** The answer to a collection of which some rows were left undone. */
export function halfAccepted(answer: Answer, left: number): Answer {
  const refused = (row: unknown): readonly unknown[] => Array.from({ length: left }, () => row);
  if (typeof answer.body === 'string') {
    const rows = JSON.parse(answer.body) as readonly unknown[];
    return { ...answer, body: JSON.stringify([...rows, ...refused(lockedInApex)]) };
  }
  return Array.isArray(answer.body)
    ? { ...answer, body: [...(answer.body as unknown[]), ...refused(locked)] }
    : answer;
}
