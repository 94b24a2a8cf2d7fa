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

/** A fault, and the calls that meet it: all, unless method or path say which. */
export type FaultOrder = Fault & {
  readonly method?: string;
  /** Part of the path, or a pattern over it. */
  readonly path?: string | RegExp;
  /** How many calls meet it; one unless said, `Infinity` for all until it is cleared. */
  readonly times?: number;
};

/** The faults that are switched on. */
export interface Faults {
  /** The next calls that match meet the fault. */
  next(order: FaultOrder): void;
  /** Switches all off. */
  clear(): void;
}

/** Keeps the faults, in the order they were asked for. */
export class FaultList implements Faults {
  #orders: { readonly order: FaultOrder; left: number }[] = [];

  constructor(orders: readonly FaultOrder[]) {
    for (const order of orders) this.next(order);
  }

  next(order: FaultOrder): void {
    this.#orders.push({ order, left: order.times ?? 1 });
  }

  clear(): void {
    this.#orders = [];
  }

  /** The fault that this call meets, which is spent by it. */
  take(method: string, path: string): Fault | null {
    const met = this.#orders.find(({ order }) => matches(order, method, path));
    if (!met) return null;
    met.left -= 1;
    this.#orders = this.#orders.filter(({ left }) => left > 0);
    return met.order;
  }
}

function matches(order: FaultOrder, method: string, path: string): boolean {
  if (order.method !== undefined && order.method.toUpperCase() !== method) return false;
  if (order.path === undefined) return true;
  return typeof order.path === 'string' ? path.includes(order.path) : order.path.test(path);
}

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
