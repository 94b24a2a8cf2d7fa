import type { Clock } from '../crm/port.ts';
import { zonedDay } from './zoned-day.ts';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: (timeZone) => zonedDay(Date.now(), timeZone),
};
