import type { CalendarDate } from '../../base/calendar.ts';
import type { FitResult, TierOverride } from './result.ts';

/** The tier that counts today: a manager's while the override lasts (its last day included), else the computed one. */
export function effectiveTier(
  result: Pick<FitResult, 'tier'>,
  override: TierOverride | null,
  today: CalendarDate,
): string | null {
  // Days written YYYY-MM-DD sort as text.
  return override !== null && today <= override.until ? override.tier : result.tier;
}
