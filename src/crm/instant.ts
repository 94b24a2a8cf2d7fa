/**
 * An instant as ISO 8601 in UTC with milliseconds, so that texts sort as instants do; from ISO 8601 with any offset, or
 * epoch milliseconds; null when it is neither.
 */
export function instantOf(text: string | null): string | null {
  if (text === null) return null;
  const at = new Date(/^-?\d+$/.test(text) ? Number(text) : text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
