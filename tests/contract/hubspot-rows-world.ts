import type { RowsWorld } from './model-rows-contract.ts';
import { hubSpotWorld, type Opener } from './hubspot-world.ts';

/** The rows of a local HubSpot, by one transport or another. */
export async function hubSpotRowsWorld(open: Opener): Promise<RowsWorld> {
  const world = await hubSpotWorld(open);
  return {
    rows: world.opened().rows,
    another: () => world.opened().rows,
    cutOff: () => world.trouble('cutOff', 'make'),
    stop: world.stop,
  };
}
