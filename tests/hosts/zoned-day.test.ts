import { describe, expect, it } from 'vitest';
import { zonedDay } from '../../src/hosts/zoned-day.ts';

describe('the day of an instant', () => {
  it('is the account’s day, not the machine’s', () => {
    expect(zonedDay('2026-11-20T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-21');
    expect(zonedDay('2026-11-20T23:30:00.000Z', 'America/New_York')).toBe('2026-11-20');
  });

  it('follows daylight saving time', () => {
    expect(zonedDay('2026-07-01T22:30:00.000Z', 'Europe/Berlin')).toBe('2026-07-02');
    expect(zonedDay('2026-12-01T22:30:00.000Z', 'Europe/Berlin')).toBe('2026-12-01');
  });

  it('is the day in UTC where the zone is not known', () => {
    expect(zonedDay('2026-11-20T23:30:00.000Z', 'Nowhere/Land')).toBe('2026-11-20');
  });
});
