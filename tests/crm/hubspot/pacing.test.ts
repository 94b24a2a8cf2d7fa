import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../../../src/base/result.ts';
import { reading, making, searching, settingTo } from '../../../src/crm/hubspot/client/asking.ts';
import { Pace, pacesByAccount, type Timing } from '../../../src/crm/hubspot/client/pacing.ts';
import { pacedTransport } from '../../../src/crm/hubspot/client/paced-transport.ts';
import type { Call, NoReply, Reply, Transport } from '../../../src/crm/hubspot/client/transport.ts';
import { startLocalHubSpot } from '../../../src/sandbox/hubspot/index.ts';
import { fetchTransport } from '../../../src/crm/hubspot/client/fetch-transport.ts';
import { pushedClock, type PushedClock } from '../../contract/pushed-clock.ts';

const read = reading('/crm/objects/2026-09/deals/1');
const change = settingTo('PATCH', '/crm/objects/2026-09/deals/1', {});
const make = making('/crm/objects/2026-09/tasks', {});
const search = searching('/crm/objects/2026-09/deals/search', {});

const reply = (status: number, over: Partial<Reply> = {}): Result<Reply, NoReply> =>
  ok({ status, body: {}, retryAfterMs: null, rate: null, ...over });
const limited = (policyName: string, retryAfterMs: number | null = null): Result<Reply, NoReply> =>
  reply(429, { body: { policyName }, retryAfterMs });
const nothing: Result<Reply, NoReply> = err({ reason: 'network' });

/** A transport that answers as it was told, and knows when it was asked. */
function scripted(
  clock: PushedClock,
  answers: readonly Result<Reply, NoReply>[],
): Transport & { times: number[] } {
  const times: number[] = [];
  return {
    times,
    send: () => {
      times.push(clock.now());
      return Promise.resolve(answers[times.length - 1] ?? reply(200));
    },
  };
}

async function sendAll(
  call: Call,
  answers: readonly Result<Reply, NoReply>[],
  patienceMs = 60_000,
): Promise<{ readonly sent: Result<Reply, NoReply>; readonly at: readonly number[] }> {
  const clock = pushedClock(0);
  const raw = scripted(clock, answers);
  const sent = await pacedTransport(raw, new Pace(clock), { patienceMs }).send(call);
  return { sent, at: raw.times };
}

describe('a call that fails', () => {
  it('is repeated with growing waits when it only looks, or sets what shall be', async () => {
    for (const call of [read, change, search]) {
      const { sent, at } = await sendAll(call, [nothing, reply(502), reply(503), reply(200)]);
      expect(sent).toMatchObject({ ok: true, value: { status: 200 } });
      expect(at).toEqual([0, 250, 1250, 4250]);
    }
  });

  it('is not repeated when it makes something and may have been done', async () => {
    for (const answer of [nothing, reply(500), reply(504)])
      expect(await sendAll(make, [answer])).toEqual({ sent: answer, at: [0] });
  });

  it('is repeated, whatever it does, when HubSpot refused it for its limit or a lock', async () => {
    expect((await sendAll(make, [limited('TEN_SECONDLY_ROLLING')])).at).toEqual([0, 10_000]);
    expect((await sendAll(make, [limited('SECONDLY')])).at).toEqual([0, 1000]);
    expect((await sendAll(make, [limited('TEN_SECONDLY_ROLLING', 1500)])).at).toEqual([0, 1500]);
    expect((await sendAll(make, [reply(423)])).at).toEqual([0, 2000]);
    const moving = reply(477, { retryAfterMs: 3000 });
    expect((await sendAll(make, [moving])).at).toEqual([0, 3000]);
  });

  it('is not repeated after the daily limit, nor when it was wrong', async () => {
    expect((await sendAll(read, [limited('DAILY')])).at).toEqual([0]);
    const inWords = reply(429, { body: { message: 'You have reached your daily limit.' } });
    expect((await sendAll(read, [inWords])).at).toEqual([0]);
    for (const status of [400, 401, 403, 404, 409])
      expect((await sendAll(read, [reply(status)])).at).toEqual([0]);
  });

  it('is given back when waiting would take longer than anybody waits, with how long that is', async () => {
    const { sent, at } = await sendAll(read, [limited('TEN_SECONDLY_ROLLING', 30_000)], 8000);
    expect(sent).toMatchObject({ ok: true, value: { status: 429, retryAfterMs: 30_000 } });
    expect(at).toEqual([0]);
  });
});

describe('the pace of an account', () => {
  const full = { max: 10, remaining: 0, intervalMs: 10_000 };
  const rate = (remaining: number): Partial<Reply> => ({ rate: { max: 10, remaining, intervalMs: 10_000 } });

  it('spends the limit that HubSpot tells at once, and then waits until the first calls are ten seconds old', async () => {
    const clock = pushedClock(0);
    const raw = scripted(
      clock,
      Array.from({ length: 12 }, (_, at) => reply(200, rate(9 - (at % 10)))),
    );
    const paced = pacedTransport(raw, new Pace(clock), { patienceMs: 60_000 });
    for (let i = 0; i < 12; i++) await paced.send(read);
    expect(raw.times.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 0));
    expect(raw.times.slice(10)).toEqual([10_000, 10_000]);
  });

  it('counts what others spend of the same limit', async () => {
    const clock = pushedClock(0);
    const raw = scripted(clock, [reply(200, { rate: full }), reply(200)]);
    const paced = pacedTransport(raw, new Pace(clock), { patienceMs: 60_000 });
    await paced.send(read);
    await paced.send(read);
    expect(raw.times).toEqual([0, 10_000]);
  });

  it('counts a call from when its answer came, not from when it was sent', async () => {
    const clock = pushedClock(0);
    const times: number[] = [];
    const slow: Transport = {
      send: () => {
        times.push(clock.now());
        clock.pass(3000);
        return Promise.resolve(reply(200, { rate: { max: 1, remaining: 0, intervalMs: 10_000 } }));
      },
    };
    const paced = pacedTransport(slow, new Pace(clock), { patienceMs: 60_000 });
    await paced.send(read);
    await paced.send(read);
    expect(times).toEqual([0, 13_000]);
  });

  it('keeps searches, associations and all other calls apart', async () => {
    const clock = pushedClock(0);
    const raw = scripted(clock, [reply(200, { rate: full })]);
    const paced = pacedTransport(raw, new Pace(clock), { patienceMs: 60_000 });
    await paced.send(read);
    await paced.send(search);
    await paced.send(reading('/crm/associations/2026-09/deals/contacts/labels'));
    expect(raw.times).toEqual([0, 0, 0]);
    for (let i = 0; i < 5; i++) await paced.send(search);
    expect(raw.times.slice(3)).toEqual([0, 0, 0, 0, 1000]);
  });

  it('makes everybody wait whom one answer says to', async () => {
    const clock = pushedClock(0);
    const raw = scripted(clock, [limited('TEN_SECONDLY_ROLLING', 4000)]);
    const pace = new Pace(clock);
    const [one, other] = [1, 2].map(() => pacedTransport(raw, pace, { patienceMs: 60_000 }));
    await one?.send(read);
    await other?.send(read);
    expect(raw.times).toEqual([0, 4000, 4000]);
  });

  it('is one for each account, and no account waits for another', async () => {
    const clock = pushedClock(0);
    const paceOf = pacesByAccount(clock);
    expect(paceOf('1')).toBe(paceOf('1'));
    expect(paceOf('1')).not.toBe(paceOf('2'));
  });

  it('answers that there is no room instead of waiting too long', async () => {
    const clock = pushedClock(0);
    const raw = scripted(clock, [reply(200, { rate: full })]);
    const paced = pacedTransport(raw, new Pace(clock), { patienceMs: 5000 });
    await paced.send(read);
    expect(await paced.send(read)).toMatchObject({ ok: true, value: { status: 429, retryAfterMs: 10_000 } });
    expect(raw.times).toEqual([0]);
  });

  it('gets three hundred calls at once through a real limit without one refusal', async () => {
    const clock = fastClock(20);
    const hubspot = await startLocalHubSpot({ now: clock.now, limits: { burst: 110 } });
    const raw = fetchTransport({ url: hubspot.url, token: hubspot.token });
    const paced = pacedTransport(raw, new Pace(clock), { patienceMs: 600_000 });
    const call = reading('/account-info/2026-09/details');
    const began = clock.now();
    const sent = await Promise.all(Array.from({ length: 300 }, () => paced.send(call)));
    const tookMs = clock.now() - began;
    await hubspot.stop();
    expect(sent.filter((one) => one.ok && one.value.status === 200)).toHaveLength(300);
    expect(hubspot.calls.filter(({ status }) => status === 429)).toEqual([]);
    // At 110 in ten seconds they cannot take less.
    expect(tookMs).toBeGreaterThanOrEqual(20_000);
  });
});

/** A clock that runs so many times as fast as the one on the wall. */
function fastClock(times: number): Timing {
  const began = Date.now();
  return {
    now: () => began + (Date.now() - began) * times,
    sleep: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms / times);
      }),
  };
}
