import { createHash } from 'node:crypto';
export const leak = createHash;
