/** Milliseconds since 1970. */
export type Instant = number;

const iso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const relative = /^now(?:([+-])(\d+)([dhm]))?$/;
const unitMs = { d: 86_400_000, h: 3_600_000, m: 60_000 };
const secondsBelow = 100_000_000_000;

/** An instant as HubSpot writes it: ISO 8601 in UTC, and no fraction when the milliseconds are zero. */
export function instantText(at: Instant): string {
  const text = new Date(at).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, 19)}Z` : text;
}

/** The UTC day of an instant, `YYYY-MM-DD`. */
export const dayText = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

/** Reads ISO 8601, epoch milliseconds or epoch seconds (fewer than twelve digits); null when it is none of them. */
export function parseInstant(text: string): Instant | null {
  if (/^-?\d+$/.test(text)) return Math.abs(Number(text)) < secondsBelow ? Number(text) * 1000 : Number(text);
  if (!iso.test(text)) return null;
  const at = Date.parse(/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(at) ? null : at;
}

/** True when the digits are read as seconds, which HubSpot accepts with a warning. */
export const isEpochSeconds = (text: string): boolean =>
  /^-?\d+$/.test(text) && Math.abs(Number(text)) < secondsBelow;

/** Reads a moment of a seed: like `parseInstant`, or relative to the start, `now`, `now-23d`, `now+2h`, `now-5m`. */
export function seedInstant(text: string, now: Instant): Instant | null {
  const parts = relative.exec(text);
  if (!parts) return parseInstant(text);
  const [, sign, count, unit] = parts;
  if (!sign) return now;
  const span = Number(count) * unitMs[unit as keyof typeof unitMs];
  return sign === '-' ? now - span : now + span;
}
