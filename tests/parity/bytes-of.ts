import { canonicalJson, type Json } from '../../src/base/canonical-json.ts';

/** What is told, as the bytes in which it is compared. */
export const bytesOf = (told: unknown): string => canonicalJson(JSON.parse(JSON.stringify(told)) as Json);
