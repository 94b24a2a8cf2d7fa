/** An instant as the REST API writes it: `2026-11-21T09:00:00.000+0000`. */
export const instantText = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');

/** The day of an instant in UTC. */
export const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Reads an instant with a zone (`Z`, `+0000`, `+01:00`); null when it is none. */
export function parseInstant(text: string): number | null {
  if (!instant.test(text)) return null;
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
}

/** Reads a day, `2026-11-21`; null when there is no such day. */
export function parseDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && dayText(at) === text ? text : null;
}
