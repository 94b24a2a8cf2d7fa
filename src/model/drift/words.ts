const mostListed = 5;

/** The same name for people, however it is typed. */
export const sameText = (one: string, other: string): boolean => folded(one) === folded(other);

/** As values of fields are compared: without case, and without spaces around. */
export const folded = (text: string): string => text.trim().toLowerCase();

/** `a, b and c`; `a, b, c, d, e and 4 more`. */
export function shortList(parts: readonly string[]): string {
  const shown =
    parts.length > mostListed ? [...parts.slice(0, mostListed), `${parts.length - mostListed} more`] : parts;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
