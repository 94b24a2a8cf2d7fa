import type { Answers } from '../../src/wire/request.ts';
import { captureWinLoss } from '../../src/functions/capture-win-loss.ts';
import { readDealGuide } from '../../src/functions/read-deal-guide.ts';
import type { ClosedDeal, DealFile } from '../../src/crm/port.ts';
import type { WinLossRecord } from '../../src/core/win-loss/record.ts';
import type { WinLossView } from '../../src/views/win-loss-view.ts';
import type { WinLossReply } from '../../src/wire/reply.ts';
import { valueOf, type ExampleWorld } from './example-world.ts';

/** The deal that was lost yesterday, and that nobody was asked about. */
export const lostDeal = '4117';
/** The deal that was won nine days ago. */
export const wonDeal = '4113';
/** The deal that was lost three days ago, with the reason “Price” typed into HubSpot's own field. */
export const pricedDeal = '4116';

/** Answers as a rep gives them after a loss to a vendor. */
export const afterLoss: Answers = {
  chosen: {
    didInstead: ['another_vendor'],
    whichVendor: ['northbeam'],
    considered: ['northbeam', 'keeping_what_they_had'],
    mainReason: ['trust_risk'],
    howKnown: ['buyer_before'],
    wouldHaveChanged: ['proof'],
  },
  alsoMattered: ['price_value'],
  notes: { wouldHaveChanged: 'A call with a chain of their size.' },
};

/** Answers as a rep gives them after a win. */
export const afterWin: Answers = {
  chosen: { considered: ['palletworks'], decided: ['product_gap'], howKnown: ['buyer_after'] },
  alsoMattered: [],
  notes: {},
};

/** The form of a deal as it stands now. */
export async function formOf(world: ExampleWorld, dealId: string): Promise<WinLossView> {
  const { winLoss } = valueOf(await readDealGuide({ dealId }, world.as()));
  if (!winLoss) throw new Error('There is no form');
  return winLoss;
}

/** Saves answers about the closing that a deal stands at. */
export async function saveFor(world: ExampleWorld, dealId: string, answers: Answers): Promise<WinLossReply> {
  const { closing } = await formOf(world, dealId);
  return valueOf(await captureWinLoss({ dealId, closing, answers }, world.as()));
}

/** What a new client reads of a deal. */
export async function dealIn(world: ExampleWorld, dealId: string): Promise<DealFile> {
  const read = await world.anew().crm.readDeal(dealId);
  if (!read.ok) throw new Error(`Deal ${dealId}: ${read.error.kind}`);
  return read.value;
}

/** The records of a deal, as a new client reads them. */
export const recordsOf = async (world: ExampleWorld, dealId: string): Promise<ClosedDeal['winLoss']> =>
  (await dealIn(world, dealId)).winLoss;

/** The only record of a deal. */
export async function recordOf(world: ExampleWorld, dealId: string): Promise<WinLossRecord> {
  const [record, second] = await recordsOf(world, dealId);
  if (!record || second) throw new Error('There is not just one record');
  return record;
}
