import type { RowsWorld } from './model-rows-contract.ts';
import { salesforceWorld, type Opened, type WayIn } from './salesforce-world.ts';

/** The rows of a local Salesforce, by one way in or another. */
export async function salesforceRowsWorld(way: WayIn): Promise<RowsWorld> {
  const world = await salesforceWorld(way);
  const opened: Opened[] = [];
  const another = async () => {
    const one = await way.open(world.opening);
    opened.push(one);
    return one.rows;
  };
  return {
    rows: await another(),
    another,
    cutOff: () => world.trouble('cutOff', 'make'),
    stop: async () => {
      for (const one of opened) await one.close?.();
      await world.stop();
    },
  };
}
