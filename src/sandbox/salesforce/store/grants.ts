import { createHash, randomBytes } from 'node:crypto';

/** The connected app that can ask for access. */
export interface OAuthApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where people may be sent back to. */
  readonly redirectUrls: readonly string[];
}

/** Access that was agreed to and can be fetched once with its code. */
interface Agreed {
  readonly userId: string;
  readonly redirectUrl: string;
  readonly challenge: string | null;
}

/** Why a code is not redeemed. */
export type CodeProblem = 'unknownCode' | 'otherRedirect' | 'wrongVerifier';

const secret = (): string => randomBytes(24).toString('base64url');

/** Who holds which token. */
export class Grants {
  readonly #codes = new Map<string, Agreed>();
  readonly #access = new Map<string, string>();
  readonly #refresh = new Map<string, string>();
  readonly #orgId: string;

  constructor(orgId: string) {
    this.#orgId = orgId;
  }

  /** A code for somebody who agreed. */
  agree(agreed: Agreed): string {
    const code = `aPrx${secret()}`;
    this.#codes.set(code, agreed);
    return code;
  }

  /** Takes a code for the user that it stands for; with PKCE the verifier must fit. A code is good once. */
  redeem(
    code: string,
    redirectUrl: string,
    verifier: string,
  ): CodeProblem | { readonly userId: string; readonly hadChallenge: boolean } {
    const agreed = this.#codes.get(code);
    this.#codes.delete(code);
    if (!agreed) return 'unknownCode';
    if (agreed.redirectUrl !== redirectUrl) return 'otherRedirect';
    const hashed = createHash('sha256').update(verifier).digest('base64url');
    if (agreed.challenge !== null && agreed.challenge !== hashed) return 'wrongVerifier';
    return { userId: agreed.userId, hadChallenge: agreed.challenge !== null };
  }

  /** A session of somebody. */
  open(userId: string): string {
    const token = `${this.#orgId.slice(0, 15)}!${secret()}`;
    this.#access.set(token, userId);
    return token;
  }

  /** A token that opens sessions of somebody again and again. */
  refreshToken(userId: string): string {
    const token = `5Aep${secret()}`;
    this.#refresh.set(token, userId);
    return token;
  }

  /** Makes a token known that the caller chose. */
  keep(token: string, userId: string): void {
    this.#access.set(token, userId);
  }

  userOf(token: string): string | undefined {
    return this.#access.get(token);
  }

  userOfRefresh(token: string): string | undefined {
    return this.#refresh.get(token);
  }

  /** Ends a session, or takes a refresh token away. */
  revoke(token: string): boolean {
    return this.#access.delete(token) || this.#refresh.delete(token);
  }
}
