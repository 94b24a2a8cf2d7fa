import type { Result } from '../../base/result.ts';
import type { Clock } from '../../crm/port.ts';
import { functions } from '../../functions/index.ts';
import { onlyRead, problemOf } from '../../functions/problem-of.ts';
import type { With } from '../../functions/with.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { FunctionName, Replies, Reply } from '../../wire/reply.ts';
import type { DealRows } from './deals-with.ts';
import type { LightningAccount } from './open-account.ts';
import { withFor } from './with-for.ts';

/** What cards ask, answered in the page itself: nothing but Salesforce is behind it. */
export interface Plumbline {
  /** Never rejects: what goes wrong is a problem that a person can act on. */
  ask<Name extends FunctionName>(name: Name, request: unknown): Promise<Reply<Replies[Name]>>;
  /** The deals of a contact, as far as the person may see them; none for a lead. Never rejects. */
  dealsWith(contactId: string): Promise<Reply<DealRows>>;
}

/** What Plumbline is opened with in a page. */
export interface PlumblineOptions {
  readonly account: LightningAccount;
  /** The browser's unless given. */
  readonly clock?: Clock;
}

/** Opens Plumbline over what the page offers. Whoever looks is the org's running user, and nobody has to claim that. */
export function openPlumbline(options: PlumblineOptions): Plumbline {
  const { account } = options;
  return {
    async ask<Name extends FunctionName>(name: Name, request: unknown): Promise<Reply<Replies[Name]>> {
      const asked = await withFor(account, options.clock);
      if (!asked.ok) return refusal(problemOf(asked.error, onlyRead));
      const run = functions[name] as (
        request: unknown,
        asked: With,
      ) => Promise<Result<Replies[Name], ProblemView>>;
      const { release = null } = asked.value;
      return { ...replyOf(await run(request, asked.value)), release };
    },
    dealsWith: async (contactId) => {
      const rows = await account.dealsWith(contactId);
      return rows.ok ? rows : refusal(problemOf(rows.error, onlyRead));
    },
  };
}

const refusal = (problem: ProblemView): { readonly ok: false; readonly problem: ProblemView } => ({
  ok: false,
  problem,
});
const replyOf = <T>(result: Result<T, ProblemView>): Reply<T> => (result.ok ? result : refusal(result.error));
