import type { LocalOrg, Refusal, Session } from './org.ts';

/** A call that reached its endpoint. */
export interface Call {
  readonly org: LocalOrg;
  /** Who calls; on a route that is open, the admin. */
  readonly session: Session;
  readonly method: Method;
  /** `http://127.0.0.1:…`. */
  readonly origin: string;
  /** `/services/data/v67.0/query`. */
  readonly path: string;
  /** The part of the path under a name, decoded. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** What was sent, and what it says if it is JSON or a form; undefined when it is neither. */
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly body: unknown;
  /** The session of a token: for SOAP, which sends it in the body. */
  readonly sessionOf: (token: string) => Session | null;
  /** Asks another endpoint of this org in the same session, as composite does. */
  readonly ask: (inner: InnerCall) => Promise<Answer>;
}

/** A call inside a call. */
export interface InnerCall {
  readonly method: Method;
  /** Path and query. */
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Methods that the org's API knows. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What an endpoint answers: JSON in `body`, or `text` with a content type among the headers, or nothing. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An endpoint. Of two that fit a path, the first in the list answers. */
export interface Route {
  readonly method: Method;
  /** `/services/data/:version/sobjects/:object`; `*rest` at the end takes all that follows. */
  readonly path: string;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
  /** True where no token is wanted in `Authorization`. */
  readonly isOpen?: true;
}

/** JSON with 200. */
export const found = (body: unknown): Answer => ({ status: 200, body });

/** The API's error array with one error. */
export const failed = (
  status: number,
  errorCode: string,
  message: string,
  fields?: readonly string[],
): Answer => ({ status, body: [{ message, errorCode, ...(fields ? { fields } : {}) }] });

/** The API's error array for a row that was refused. */
export const refusedRow = (refusals: readonly Refusal[]): Answer => ({
  status: statusOf(refusals[0]?.statusCode),
  body: refusals.map(({ message, statusCode, fields }) => ({ message, errorCode: statusCode, fields })),
});

const statuses: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  ENTITY_IS_DELETED: 404,
  INSUFFICIENT_ACCESS_OR_READONLY: 403,
  DUPLICATE_EXTERNAL_ID: 300,
};

const statusOf = (code: string | undefined): number => statuses[code ?? ''] ?? 400;
