import type { FaultsOf, OrderOf } from '../fault-list.ts';
import { rowError } from './refusals.ts';
import type { Policy } from './limits.ts';

/** Something that goes wrong with a call. */
export type Fault =
  /** 429, and nothing is done. */
  | { readonly kind: 'rateLimited'; readonly policy?: Policy }
  /** 5xx, and nothing is done. */
  | { readonly kind: 'serverError'; readonly status?: number }
  /** The answer comes late; what was asked is done. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** What was asked is done, and the connection breaks before the answer. */
  | { readonly kind: 'cutOff' }
  /** The first half of a batch is done, the rest fails with a 207. */
  | { readonly kind: 'halfAccepted' }
  /** 403: the token lacks a scope. */
  | { readonly kind: 'missingScope'; readonly scopes?: readonly string[] };

/** A fault, and the calls that meet it. */
export type FaultOrder = OrderOf<Fault>;

/** The faults that are switched on. */
export type Faults = FaultsOf<Fault>;

interface Batch {
  readonly inputs: readonly unknown[];
}

const isBatch = (body: unknown): body is Batch =>
  typeof body === 'object' && body !== null && 'inputs' in body && Array.isArray(body.inputs);

/** A batch cut in two: what is done, and the rows that are not. A body without inputs is done whole. */
export function halved(body: unknown): { readonly done: unknown; readonly left: readonly unknown[] } {
  if (!isBatch(body)) return { done: body, left: [] };
  const half = Math.ceil(body.inputs.length / 2);
  return { done: { ...body, inputs: body.inputs.slice(0, half) }, left: body.inputs.slice(half) };
}

/** The 207 of a batch of which some rows were left undone. */
export function halfAccepted(done: unknown, left: readonly unknown[]): unknown {
  const answered: Readonly<Record<string, unknown>> =
    typeof done === 'object' && done !== null ? { ...done } : {};
  const undone = left.map((row) =>
    rowError({ status: 500, category: 'INTERNAL_ERROR', message: 'internal error' }, rowContext(row)),
  );
  const errors = [...(Array.isArray(answered['errors']) ? (answered['errors'] as unknown[]) : []), ...undone];
  return { status: 'COMPLETE', results: [], ...answered, numErrors: errors.length, errors };
}

function rowContext(row: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof row !== 'object' || row === null) return {};
  const { id, objectWriteTraceId } = row as Readonly<Record<string, unknown>>;
  return {
    ...(typeof id === 'string' ? { ids: [id] } : {}),
    ...(typeof objectWriteTraceId === 'string' ? { objectWriteTraceId: [objectWriteTraceId] } : {}),
  };
}
