import type { PlumblineEvent } from '../crm/port.ts';

/** A tap that can be taken back: the person's rows about it, of which every second one takes the last back. */
export interface TapTurns {
  readonly rows: readonly PlumblineEvent[];
  /** Whether a row says it, rather than takes it back. */
  readonly says: (row: PlumblineEvent) => boolean;
}

/**
 * The turn that a tap takes, which ends its key: said, taken back and said again are turns 0, 1 and 2, and the same
 * tap sent again is no row. Null when it stands already. Stores may show a row some moments late, so taking back what
 * is not seen yet is written all the same.
 */
export function nextTurn({ rows, says }: TapTurns, undo: boolean): number | null {
  const last = rows.toSorted((a, b) => turnOf(a) - turnOf(b)).at(-1);
  if (!last) return undo ? 1 : 0;
  return says(last) === undo ? turnOf(last) + 1 : null;
}

const turnOf = ({ key }: PlumblineEvent): number => Number(/\/(\d+)$/.exec(key)?.[1] ?? 0);
