import { randomUUID } from 'node:crypto';

/** Lists of texts by name, as HubSpot's errors carry them. */
export type ErrorContext = Readonly<Record<string, readonly string[]>>;

/** One entry of an error's `errors`. */
export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly context?: ErrorContext;
}

/** Why a call, or one row of a batch, is refused; it becomes an error body or an entry of a 207. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly category?: string;
  readonly subCategory?: string;
  readonly errors?: readonly ErrorDetail[];
  readonly context?: ErrorContext;
  readonly links?: Readonly<Record<string, string>>;
}

/** What an endpoint answers; no body means an empty one. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal of what the caller sent: 400 `VALIDATION_ERROR`. */
export const invalid = (message: string, more: Partial<Refusal> = {}): Refusal => ({
  status: 400,
  category: 'VALIDATION_ERROR',
  message,
  ...more,
});

/** 404 `OBJECT_NOT_FOUND`. */
export const notFound = (message: string, more: Partial<Refusal> = {}): Refusal => ({
  status: 404,
  category: 'OBJECT_NOT_FOUND',
  message,
  ...more,
});

/** 403 `MISSING_SCOPES`, in the shape HubSpot sends to an app that was not granted (or cannot be granted) a scope. */
export const missingScopes = (scopes: readonly string[]): Refusal => ({
  status: 403,
  category: 'MISSING_SCOPES',
  message:
    "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
  errors: [
    {
      message: 'One or more of the following scopes are required.',
      context: { requiredGranularScopes: scopes },
    },
  ],
  links: { scopes: 'https://developers.hubspot.com/scopes' },
});

/** The whole answer to a refused call. */
export function refused(refusal: Refusal): Answer {
  const { status, message, ...rest } = refusal;
  return { status, body: { status: 'error', message, correlationId: randomUUID(), ...rest } };
}

/** The entry of a 207's `errors` for a refused row; `context` says which row. */
export function rowError(refusal: Refusal, context: ErrorContext = {}): Readonly<Record<string, unknown>> {
  const { status: _status, context: own, category = 'VALIDATION_ERROR', ...rest } = refusal;
  return { status: 'error', category, ...rest, context: { ...own, ...context } };
}
