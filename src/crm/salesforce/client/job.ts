import { err, ok, type Result } from '../../../base/result.ts';
import { textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import { askObject, reading } from './asking.ts';
import type { Calls } from './call.ts';

/** How long something that Salesforce does later is waited for. Milliseconds. */
export interface Waiting {
  readonly firstMs: number;
  readonly mostMs: number;
  readonly inAllMs: number;
}

/**
 * A job of the Bulk API. jsforce waits 30 s in all (src/api/bulk2.ts), and ten for a deployment: large ones take
 * longer, so the wait is set here.
 */
export const jobWaiting: Waiting = { firstMs: 250, mostMs: 5000, inAllMs: 1_800_000 };

/** Looks again and again, ever more slowly, until `isDone`. `what` names what is waited for. */
export async function whenDone(
  calls: Calls,
  path: string,
  what: string,
  { firstMs, mostMs, inAllMs }: Waiting,
  isDone: (state: JsonObject) => boolean,
): Promise<Result<JsonObject, CrmError>> {
  const latest = calls.timing.now() + inAllMs;
  for (let wait = firstMs; ; wait = Math.min(wait * 2, mostMs)) {
    const state = await askObject(calls, reading(path), what);
    if (!state.ok) return state;
    if (isDone(state.value)) return ok(state.value);
    if (calls.timing.now() + wait > latest)
      return err({
        kind: 'unavailable',
        message: `Salesforce is not done with ${what} yet. It goes on by itself.`,
      });
    await calls.timing.sleep(wait);
  }
}

/** True for a bulk job that does no more. */
export const isEnded = (state: JsonObject): boolean =>
  ['JobComplete', 'Failed', 'Aborted'].includes(textOf(state['state']) ?? '');
