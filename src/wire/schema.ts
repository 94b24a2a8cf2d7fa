import type * as z from 'zod/mini';

/** What checks a request and gives it its type. */
export type Schema<T> = z.ZodMiniType<T>;
