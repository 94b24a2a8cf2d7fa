import type { Result } from '../../src/base/result.ts';
import { fetchTransport } from '../../src/crm/hubspot/client/fetch-transport.ts';
import type { Call, NoReply, Reply, Transport } from '../../src/crm/hubspot/client/transport.ts';
import { openHubSpot } from '../../src/crm/hubspot/open.ts';
import { functions } from '../../src/functions/index.ts';
import type { With } from '../../src/functions/with.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { zonedDay } from '../../src/hosts/zoned-day.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { exampleRecords, heroDealId } from '../../src/sandbox/hubspot/example/index.ts';
import { startLocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { unhurriedPace } from '../unhurried-pace.ts';
import { summary, type Figure } from './figure.ts';

const warmUp = 30;
const runs = 200;

/** Counts the time during which at least one call is on its way: the CRM's own. */
class Meter {
  onTheWayMs = 0;
  #open = 0;
  #since = 0;

  over(transport: Transport): Transport {
    return { send: (call) => this.#send(transport, call) };
  }

  async #send(transport: Transport, call: Call): Promise<Result<Reply, NoReply>> {
    if (this.#open === 0) this.#since = performance.now();
    this.#open += 1;
    const answer = await transport.send(call);
    this.#open -= 1;
    if (this.#open === 0) this.onTheWayMs += performance.now() - this.#since;
    return answer;
  }
}

/** What a card's function takes beyond the CRM's own time, against the local HubSpot on the worked example. */
export async function cardTimes(model: GtmModel): Promise<readonly Figure[]> {
  const today = systemClock.today('Europe/Amsterdam');
  const local = await startLocalHubSpot({ records: exampleRecords(today), limits: 'off' });
  const meter = new Meter();
  const account = openHubSpot(meter.over(fetchTransport({ url: local.url, token: local.token })), {
    token: local.token,
    pace: unhurriedPace(),
    model: () => model,
    zone: zonedDay,
    clock: systemClock,
  });
  await account.crm.ensureSchema();
  const asked: With = {
    ...account,
    model,
    mapping: model.mappings.hubspot,
    caller: { person: { id: '1', name: 'Bench' }, signed: false },
    now: systemClock.now(),
    today,
  };
  const guide = await timed(meter, () => functions.readDealGuide({ dealId: heroDealId }, asked));
  const fit = await timed(meter, () => functions.readFit({ object: 'deal', id: heroDealId }, asked));
  await local.stop();
  return [
    { what: 'readDealGuide beyond the CRM’s time', unit: 'ms', target: 10, ...guide },
    { what: 'readFit beyond the CRM’s time', unit: 'ms', target: 10, ...fit },
  ];
}

async function timed(
  meter: Meter,
  run: () => Promise<{ readonly ok: boolean }>,
): Promise<Pick<Figure, 'value' | 'spread'>> {
  const own: number[] = [];
  for (let at = 0; at < warmUp + runs; at++) {
    const [began, before] = [performance.now(), meter.onTheWayMs];
    const reply = await run();
    if (!reply.ok) throw new Error(`The function did not answer: ${JSON.stringify(reply)}`);
    if (at >= warmUp) own.push(performance.now() - began - (meter.onTheWayMs - before));
  }
  const { median, spread } = summary(own);
  return { value: median, spread };
}
