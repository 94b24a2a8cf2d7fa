import { err, ok, type Result } from '../../base/result.ts';
import type { Scopes } from '../../crm/hubspot/client/oauth.ts';
import type { Token } from '../../crm/hubspot/client/transport.ts';
import { onlyRead } from '../../functions/problem-of.ts';
import type { ProblemView } from '../../views/parts.ts';
import { cannotBeRead, notConnected, nowhereToKeep } from '../../views/show-problem.ts';
import { connectPages, type Connect } from './connect.ts';
import { KeptTokens, type Installation } from './kept-tokens.ts';
import type { OpenedAccount, StartProblem } from './open-account.ts';

type Opening = () => Promise<Result<OpenedAccount, StartProblem>>;

/** What a service says when it starts, and for which account. */
export interface FirstOpening {
  readonly accountId: string;
  readonly says: readonly string[];
}

/** How a service gets into its account: with a token that it is given, or with what an admin's consent gives. */
export interface Entry {
  readonly token: Token;
  /** What is known at the start; a problem where the service must not start. */
  readonly firstOpening: (open: Opening) => Promise<Result<FirstOpening, StartProblem>>;
  /** The account, each time a function needs it; or what the person at the card is told. */
  readonly admitted: (open: Opening) => Promise<Result<OpenedAccount, ProblemView>>;
  /** The pages by which an admin connects the account; null where there are none. */
  readonly pages: (scopes: Scopes, open: Opening) => Connect | null;
}

/** With a token that is given: it decides which account is served. */
export function byToken({ accessToken }: { readonly accessToken: string }): Entry {
  return {
    token: accessToken,
    async firstOpening(open) {
      const opened = await open();
      if (!opened.ok) return opened;
      const { account, says } = opened.value;
      return ok({ accountId: account.id, says: [tokenGiven, ...says] });
    },
    admitted: admittedBy,
    pages: () => null,
  };
}

const tokenGiven = 'HUBSPOT_ACCESS_TOKEN is set and used; connecting by OAuth is off.';

/** With what an admin's consent gives, today or on an earlier day. */
export function byOAuth(installation: Installation): Entry {
  const { accountId, installAddress } = installation;
  const tokens = new KeptTokens(installation);
  return {
    token: tokens.token,
    async firstOpening(open) {
      if ((await tokens.token()) === null)
        return ok({ accountId, says: [notYet(accountId, installAddress)] });
      const opened = await open();
      const connected = `Account ${accountId} is connected by OAuth. To connect it anew, open ${installAddress}`;
      return ok({ accountId, says: [connected, ...saidOf(opened)] });
    },
    async admitted(open) {
      const token = await tokens.token();
      if (token === null) return err(notConnected(installAddress, onlyRead));
      return typeof token === 'string' ? admittedBy(open) : err(cannotBeRead(onlyRead));
    },
    pages: (scopes, open) =>
      connectPages({
        installation,
        tokens,
        scopes,
        async onConnected() {
          const opened = await open();
          const says = saidOf(opened);
          installation.log(`Account ${accountId} is connected. ${says.join(' ')}`);
          return says;
        },
      }),
  };
}

const saidOf = (opened: Result<OpenedAccount, StartProblem>): readonly string[] =>
  opened.ok ? opened.value.says : [opened.error.message];

const notYet = (accountId: string, installAddress: string): string =>
  `Account ${accountId} is not connected, and until it is every function answers that Plumbline is not set up. As a super admin, open ${installAddress}`;

async function admittedBy(open: Opening): Promise<Result<OpenedAccount, ProblemView>> {
  const opened = await open();
  if (opened.ok) return opened;
  return err(opened.error.kind === 'crm' ? cannotBeRead(onlyRead) : nowhereToKeep);
}
