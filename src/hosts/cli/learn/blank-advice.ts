import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import { either } from '../../../views/words.ts';

/** What to do about words among numbers that may mean not filled in; nothing where there are none. */
export function blankAdvice({ amongNumbers, notes }: ColumnProfile): string | null {
  if (amongNumbers.length === 0) return null;
  const [said, means] = [
    either(amongNumbers.map((word) => `“${word}”`)),
    `'${amongNumbers.join(',').replaceAll("'", String.raw`'\\''`)}'`,
  ];
  return `${notes.at(-1) ?? ''} If ${said} means not filled in, run again with --blank ${means}.`;
}
