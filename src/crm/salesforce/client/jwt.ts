import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { err, ok, type Result } from '../../../base/result.ts';

/** Who asks for a token, and of whom. */
export interface JwtClaims {
  /** The app's consumer key. */
  readonly clientId: string;
  readonly username: string;
  /** `https://login.salesforce.com`, or `https://test.salesforce.com` for a sandbox. */
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
}

// Salesforce takes no assertion that is good for more than three minutes (and clocks differ).
const goodForSeconds = 170;

/**
 * The assertion of the JWT bearer flow, signed with RS256.
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm
 */
export function jwtAssertion({ clientId, username, audience, nowMs }: JwtClaims, key: KeyObject): string {
  const exp = Math.floor(nowMs / 1000) + goodForSeconds;
  const parts = [
    { alg: 'RS256', typ: 'JWT' },
    { iss: clientId, sub: username, aud: audience, exp },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** The key of a PEM text; an error that says nothing of the key when it is no RSA key, or one that a password keeps. */
export function privateKeyIn(pem: string): Result<KeyObject, string> {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' ? ok(key) : err('It is no RSA key.');
  } catch {
    return err('It is no private key in PEM form without a password.');
  }
}
