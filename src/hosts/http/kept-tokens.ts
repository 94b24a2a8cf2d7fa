import type { Result } from '../../base/result.ts';
import {
  refreshAccess,
  type Grant,
  type OAuthApp,
  type OAuthProblem,
} from '../../crm/hubspot/client/oauth.ts';
import type { NoReply } from '../../crm/hubspot/client/transport.ts';
import { readKeptToken, writeKeptToken } from './token-file.ts';

/** An installed app, and where its refresh token is kept. */
export interface Installation {
  readonly app: OAuthApp;
  readonly accountId: string;
  readonly file: string;
  /** Where an admin connects the account. */
  readonly installAddress: string;
  readonly nowMs: () => number;
  readonly log: (line: string) => void;
}

interface Access {
  readonly token: string;
  /** From here on a new one is asked for, while this one still works. */
  readonly renewAtMs: number;
  readonly endsAtMs: number;
}

const earlyMs = 5 * 60_000;

/**
 * The access token of an installed app. It is renewed before it ends, by one request however many wait for it. The
 * refresh token is read from its file each time, so that whoever else keeps one there is heard.
 */
export class KeptTokens {
  readonly #installation: Installation;
  #access: Access | null = null;
  #asking: Promise<string | null | NoReply> | null = null;
  /** Renewing and keeping go one after another: an older refresh token must not replace a newer one. */
  #turn: Promise<unknown> = Promise.resolve();
  /** Asked for once and refused: not asked for again. */
  #refused: string | null = null;

  constructor(installation: Installation) {
    this.#installation = installation;
  }

  /** The token that is valid now; null where an admin has to connect first. */
  readonly token = (): Promise<string | null | NoReply> => {
    const fresh = this.#fresh();
    if (fresh !== null) return Promise.resolve(fresh);
    this.#asking ??= this.#inTurn(() => this.#renewed()).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  };

  /** Keeps what an admin's consent gave; a sentence where it could not be written. */
  keep(grant: Grant, refreshToken: string): Promise<Result<null, string>> {
    const { accountId, file } = this.#installation;
    return this.#inTurn(async () => {
      const kept = await writeKeptToken(file, { accountId, refreshToken });
      if (kept.ok) this.#take(grant);
      return kept;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => null);
    return done;
  }

  #fresh(): string | null {
    const now = this.#installation.nowMs();
    return this.#access && now < this.#access.renewAtMs ? this.#access.token : null;
  }

  #take({ accessToken, expiresInMs }: Grant): void {
    const now = this.#installation.nowMs();
    const early = Math.min(earlyMs, expiresInMs / 2);
    this.#access = {
      token: accessToken,
      renewAtMs: now + expiresInMs - early,
      endsAtMs: now + expiresInMs,
    };
  }

  async #renewed(): Promise<string | null | NoReply> {
    const fresh = this.#fresh();
    if (fresh !== null) return fresh;
    const { app, accountId, file } = this.#installation;
    const kept = await readKeptToken(file, accountId);
    if (!kept || kept.refreshToken === this.#refused) return null;
    const granted = await refreshAccess(app, kept.refreshToken);
    if (!granted.ok) return this.#without(granted.error, kept.refreshToken);
    this.#take(granted.value);
    await this.#keepAnother(kept.refreshToken, granted.value.refreshToken);
    return granted.value.accessToken;
  }

  async #keepAnother(before: string, refreshToken: string | null): Promise<void> {
    if (refreshToken === null || refreshToken === before) return;
    const { accountId, file, log } = this.#installation;
    const kept = await writeKeptToken(file, { accountId, refreshToken });
    if (!kept.ok) log(kept.error);
  }

  /** The old token serves as long as it works; one that was refused is not asked for again. */
  #without(problem: OAuthProblem, refreshToken: string): string | null | NoReply {
    const { nowMs, log, installAddress } = this.#installation;
    if (problem.kind === 'unavailable')
      return this.#access && nowMs() < this.#access.endsAtMs
        ? this.#access.token
        : { reason: problem.reason };
    this.#refused = refreshToken;
    this.#access = null;
    log(
      problem.kind === 'refused'
        ? `HubSpot does not accept the kept refresh token any more. Connect again at ${installAddress}`
        : `HubSpot does not accept the ${problem.what}. Set it right, then start the service again.`,
    );
    return null;
  }
}
