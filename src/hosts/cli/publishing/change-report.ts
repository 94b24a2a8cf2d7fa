import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { changeCounts, changeLines } from '../../../views/admin/show-changes.ts';

/** Changes, part by part, and how many there are; empty text for none. */
export function changeReport(changes: readonly SaidChange[]): string {
  if (changes.length === 0) return '';
  return `${changeLines(changes).join('\n')}\n\n${changeCounts(changes)}.\n`;
}

/** The same for a program. */
export const changeData = (changes: readonly SaidChange[]): readonly object[] =>
  changes.map(({ part, path, kind, where, what, before, after }) => ({
    part,
    path: path.map(({ key }) => key),
    kind,
    where,
    what,
    before,
    after,
  }));
