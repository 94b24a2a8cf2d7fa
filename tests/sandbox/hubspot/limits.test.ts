import { describe, expect, it } from 'vitest';
import { openDesk, stoppedClock, type Answered, type Desk } from './client.ts';
import { expectShape } from './shapes.ts';

const list = '/crm/objects/2026-09/deals';
const search = `${list}/search`;

const times = async (count: number, ask: () => Promise<Answered>): Promise<readonly number[]> => {
  const statuses: number[] = [];
  for (let at = 0; at < count; at += 1) statuses.push((await ask()).status);
  return statuses;
};

const allFine = (count: number): readonly number[] => Array.from({ length: count }, () => 200);
const reading = (desk: Desk) => (): Promise<Answered> => desk.get(list);

describe('limits', () => {
  it('190 calls in ten seconds pass, the next is a 429, and it passes once the window has moved on', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ limits: {}, now: clock.now });
    expect(await times(190, reading(desk))).toEqual(allFine(190));
    const over = await desk.get(list);
    expect(over.status).toBe(429);
    expectShape('rateLimit', over.body);
    expect(over.body).toMatchObject({
      policyName: 'TEN_SECONDLY_ROLLING',
      message: 'You have reached your ten_secondly_rolling limit.',
    });
    clock.pass(9999);
    expect((await desk.get(list)).status).toBe(429);
    clock.pass(1);
    expect((await desk.get(list)).status).toBe(200);
  });

  it('answers say what is left, those of searches do not', async () => {
    const desk = await openDesk({ limits: { burst: 3 }, now: stoppedClock().now });
    const { headers } = await desk.get(list);
    expect(headers.get('X-HubSpot-RateLimit-Interval-Milliseconds')).toBe('10000');
    expect(headers.get('X-HubSpot-RateLimit-Max')).toBe('3');
    expect(headers.get('X-HubSpot-RateLimit-Remaining')).toBe('2');
    expect(headers.get('X-HubSpot-RateLimit-Daily-Remaining')).toBe('649999');
    expect((await desk.post(search, {})).headers.has('X-HubSpot-RateLimit-Max')).toBe(false);
  });

  it('five searches a second pass, counted apart from other calls', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ limits: { burst: 1 }, now: clock.now });
    expect(await times(5, () => desk.post(search, {}))).toEqual(allFine(5));
    const over = await desk.post(search, {});
    expect(over.body).toMatchObject({
      policyName: 'SECONDLY',
      message: 'You have reached your secondly limit.',
    });
    expect((await desk.get(list)).status).toBe(200);
    clock.pass(1000);
    expect((await desk.post(search, {})).status).toBe(200);
  });

  it('the associations API has a limit of its own', async () => {
    const desk = await openDesk({ limits: { burst: 1, associations: 2 }, now: stoppedClock().now });
    const labels = (): Promise<Answered> => desk.get('/crm/associations/2026-09/deals/contacts/labels');
    expect(await times(3, labels)).toEqual([200, 200, 429]);
    expect((await desk.get(list)).status).toBe(200);
  });

  it('the calls of a day begin anew at midnight of the account', async () => {
    const clock = stoppedClock(Date.UTC(2026, 10, 2, 22, 30));
    const desk = await openDesk({ limits: { daily: 2 }, now: clock.now, timeZone: 'Europe/Amsterdam' });
    expect(await times(3, reading(desk))).toEqual([200, 200, 429]);
    expect((await desk.get(list)).body.policyName).toBe('DAILY');
    clock.pass(30 * 60_000);
    expect((await desk.get(list)).status).toBe(200);
  });

  it('a refused call does not count', async () => {
    const clock = stoppedClock();
    const desk = await openDesk({ limits: { burst: 1 }, now: clock.now });
    await desk.get(list);
    clock.pass(9000);
    expect((await desk.get(list)).status).toBe(429);
    clock.pass(1000);
    expect((await desk.get(list)).status).toBe(200);
  });
});
