import type { PartValues } from '../part-values.ts';
import type { Conflict } from './merge-parts.ts';
import { namesIn, nameOf, type Names } from './names.ts';
import { partWords, placeWords } from './say-changes.ts';
import { sayValue } from './say-value.ts';
import { isFields, isList } from './values.ts';

/** A conflict in words. */
export interface SaidConflict {
  readonly conflict: Conflict;
  /** `Stages` */
  readonly where: string;
  /** `Discovery, to leave: Which ERP they use: level` */
  readonly what: string;
  /** What stood there before; null for nothing. */
  readonly was: string | null;
  /** Null where that side took it out. */
  readonly ours: string | null;
  readonly theirs: string | null;
}

/** What both changed differently, in words. */
export function sayConflicts(
  conflicts: readonly Conflict[],
  ...states: readonly PartValues[]
): readonly SaidConflict[] {
  const names = namesIn(...states);
  return conflicts.map((conflict) => {
    const { part, path, isOrder } = conflict;
    const key = path.findLast(({ entry }) => entry === null)?.key ?? '';
    const say = (value: unknown): string | null =>
      isOrder
        ? sayOrder(value)
        : path.length === 0 && value !== undefined
          ? 'changed'
          : sayValue(key, value, names);
    const value = states.findLast((parts) => parts[part] !== undefined)?.[part];
    return {
      conflict,
      where: partWords(part, value),
      what: whatOf(conflict, names),
      was: say(conflict.base),
      ours: say(conflict.ours),
      theirs: say(conflict.theirs),
    };
  });
}

const whatOf = ({ part, path, isOrder }: Conflict, names: Names): string =>
  `${path.length === 0 ? 'All of it' : placeWords(part, path, names)}${isOrder ? ': the order' : ''}`;

const sayOrder = (list: unknown): string =>
  isList(list) ? list.map((entry) => (isFields(entry) ? nameOf(entry) : String(entry))).join(', ') : '';
