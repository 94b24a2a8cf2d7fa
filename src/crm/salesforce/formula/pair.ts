import { ok } from '../../../base/result.ts';
import { and, never, not, or, type Expression } from './expression.ts';
import type { Half } from './why-not.ts';

/**
 * A condition as two expressions: true when it is held, and true when it is not. Both are false when it is unknown, so
 * *not* swaps them, and unknown stays unknown. Either may be impossible on its own.
 */
export interface Pair {
  readonly held: Half<Expression>;
  readonly notHeld: Half<Expression>;
}

/** A pair with when the fact is known at all. */
export interface Asked extends Pair {
  readonly known: Half<Expression>;
}

/** A test of a value that is known exactly when `known` says so; `test` may say anything where it is not. */
export const whereKnown = (known: Half<Expression>, test: Expression): Asked => ({
  known,
  held: both(known, ok(test)),
  notHeld: both(known, ok(not(test))),
});

/** Everything fails for one reason. */
export const impossible = (half: Half<never>): Asked => ({ known: half, held: half, notHeld: half });

/** The same the other way round. */
export const swapped = ({ held, notHeld }: Pair): Pair => ({ held: notHeld, notHeld: held });

/** Held where every one is; not held where any is not. */
export const allOf = (pairs: readonly Pair[]): Pair => ({
  held: both(...pairs.map(({ held }) => held)),
  notHeld: either(...pairs.map(({ notHeld }) => notHeld)),
});

/** Held where any is; not held where none is. */
export const anyOf = (pairs: readonly Pair[]): Pair => swapped(allOf(pairs.map(swapped)));

/** True where all are; what can never be true needs no knowledge of the rest. */
export function both(...halves: readonly Half<Expression>[]): Half<Expression> {
  if (halves.some((half) => half.ok && half.value.kind === 'false')) return ok(never);
  return joined(halves, and);
}

/** True where one is; what is always true needs no knowledge of the rest. */
export function either(...halves: readonly Half<Expression>[]): Half<Expression> {
  const certain = halves.find((half) => half.ok && half.value.kind === 'true');
  return certain ?? joined(halves, or);
}

/** True where this is false. */
export const neither = (half: Half<Expression>): Half<Expression> => (half.ok ? ok(not(half.value)) : half);

function joined(
  halves: readonly Half<Expression>[],
  join: (...parts: readonly Expression[]) => Expression,
): Half<Expression> {
  const parts: Expression[] = [];
  for (const half of halves) {
    if (!half.ok) return half;
    parts.push(half.value);
  }
  return ok(join(...parts));
}
