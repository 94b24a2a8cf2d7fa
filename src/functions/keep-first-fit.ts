import type { DealFile } from '../crm/port.ts';
import { keepFitAtCreation } from './score-all.ts';
import type { Needs } from './with.ts';

/** Deals that this process has tried to keep a first fit of, by the client that it was tried with. */
const tried = new WeakMap<object, Set<string>>();

/**
 * Begins to keep the first fit of an open deal that somebody looks at, and waits for nothing: a card is neither late nor
 * wrong because of it. Tried once for each deal in a process; what is not kept then is tried again by the next one. A
 * closed deal is left alone, since what is known after the end is not what was known at the start.
 */
export function beginToKeepFirstFit(deal: DealFile, asked: Needs<'writeFit', never>): void {
  if (deal.fitAtCreation || deal.isClosed) return;
  const deals = tried.get(asked.crm) ?? new Set<string>();
  tried.set(asked.crm, deals);
  if (deals.has(deal.ref.id)) return;
  deals.add(deal.ref.id);
  void keepFitAtCreation(deal, asked).catch(() => []);
}
