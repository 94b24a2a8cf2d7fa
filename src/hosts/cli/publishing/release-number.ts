import { err, ok, type Result } from '../../../base/result.ts';

/** The number of a release that an option names; null where it was left out. */
export function numberIn(option: string, said: string | undefined): Result<number | null, string> {
  if (said === undefined) return ok(null);
  const number = Number(said);
  return /^[1-9]\d{0,5}$/.test(said)
    ? ok(number)
    : err(`${option} is the number of a release, such as 12, and not ${said}.`);
}
