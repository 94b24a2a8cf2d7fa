import type { Tone } from '../../../../src/views/parts.ts';

/** A list as it is shown: its first rows, and what the button says that shows or folds the rest; null: no button. */
export interface Folded<T> {
  readonly shown: readonly T[];
  readonly label: string | null;
}

/** Folds a list where it is long. One more row takes no more room than the button that would hide it. */
export function fold<T>(items: readonly T[], what: string, isOpen: boolean, most = 5): Folded<T> {
  if (items.length <= most + 1) return { shown: items, label: null };
  return isOpen
    ? { shown: items, label: `Show fewer ${what}` }
    : { shown: items.slice(0, most), label: `Show ${items.length - most} more ${what}` };
}

/** A text of a list, after words that stand out where it has them: `We win: `. */
export interface TextRow {
  readonly lead?: string;
  readonly text: string;
}

/** In quotation marks, unless it already stands in them. */
export const quoted = (text: string): string => (/^["“]/.test(text) ? text : `“${text}”`);

/** A tone's sign: its icon, the word that is read in its place, and the variant of the icon. */
export interface Sign {
  readonly icon: string;
  readonly word: string;
  readonly variant: string;
}

const SIGN_OF: Readonly<Record<Tone, Sign | null>> = {
  good: { icon: 'utility:success', word: 'Good:', variant: 'success' },
  warn: { icon: 'utility:warning', word: 'Attention:', variant: 'warning' },
  bad: { icon: 'utility:error', word: 'Problem:', variant: 'error' },
  info: null,
  neutral: null,
};

/** The sign of a tone; null where the words need none. */
export const signOf = (tone: Tone): Sign | null => SIGN_OF[tone];
