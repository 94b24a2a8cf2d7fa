import { afterEach, beforeEach, describe } from 'vitest';
import { bulkContract } from './bulk-contract.ts';
import { decisionsContract } from './decisions-contract.ts';
import { readingContract } from './reading-contract.ts';
import { storeContract } from './store-contract.ts';
import { tasksContract } from './tasks-contract.ts';
import { winLossContract } from './win-loss-contract.ts';
import type { World } from './world.ts';

/** What every adapter of the port does, whichever CRM it speaks to. `open` gives the CRM with its records. */
export function describeCrm(name: string, open: () => Promise<World>): void {
  describe(`the port, by ${name}`, () => {
    let world: World | null = null;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(async () => {
      await world?.stop();
      world = null;
    });
    const current = (): World => {
      if (!world) throw new Error('No world is open');
      return world;
    };
    readingContract(current);
    bulkContract(current);
    decisionsContract(current);
    winLossContract(current);
    tasksContract(current);
    storeContract(current);
  });
}
