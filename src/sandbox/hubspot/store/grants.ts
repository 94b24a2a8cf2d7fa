import { randomUUID } from 'node:crypto';
import type { Instant } from '../instants.ts';

/** An app of this account that is installed by OAuth. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people may be sent back to. */
  readonly redirectUrls: readonly string[];
}

/** What the app was given. */
export interface Granted {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scopes: readonly string[];
}

/** How long an access token is good for, in seconds: HubSpot's usual half hour. */
export const accessSeconds = 1800;

/** Codes, refresh tokens and access tokens that were given out. */
export class Grants {
  readonly #now: () => Instant;
  readonly #codes = new Map<string, { readonly redirectUrl: string; readonly scopes: readonly string[] }>();
  readonly #refreshTokens = new Map<string, readonly string[]>();
  readonly #accessTokens = new Map<string, Instant>();

  constructor(now: () => Instant) {
    this.#now = now;
  }

  /** A code for somebody who agreed. */
  agree(redirectUrl: string, scopes: readonly string[]): string {
    const code = randomUUID();
    this.#codes.set(code, { redirectUrl, scopes });
    return code;
  }

  /** Spends a code; another redirect address than it was given for spends nothing. */
  redeem(code: string, redirectUrl: string): Granted | 'unknownCode' | 'otherRedirect' {
    const agreed = this.#codes.get(code);
    if (!agreed) return 'unknownCode';
    if (agreed.redirectUrl !== redirectUrl) return 'otherRedirect';
    this.#codes.delete(code);
    const refreshToken = `local-refresh-${randomUUID()}`;
    this.#refreshTokens.set(refreshToken, agreed.scopes);
    return this.#granted(refreshToken, agreed.scopes);
  }

  /** A new access token; the refresh token stays as it is. */
  renew(refreshToken: string): Granted | null {
    const scopes = this.#refreshTokens.get(refreshToken);
    return scopes ? this.#granted(refreshToken, scopes) : null;
  }

  /** Whether an access token may be used now. */
  stateOf(accessToken: string): 'valid' | 'expired' | 'unknown' {
    const until = this.#accessTokens.get(accessToken);
    if (until === undefined) return 'unknown';
    return this.#now() < until ? 'valid' : 'expired';
  }

  /** The app is uninstalled: nothing that was given out is good any more. */
  revokeAll(): void {
    this.#codes.clear();
    this.#refreshTokens.clear();
    this.#accessTokens.clear();
  }

  #granted(refreshToken: string, scopes: readonly string[]): Granted {
    const accessToken = `local-access-${randomUUID()}`;
    this.#accessTokens.set(accessToken, this.#now() + accessSeconds * 1000);
    return { accessToken, refreshToken, scopes };
  }
}
