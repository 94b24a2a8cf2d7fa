import { build } from '../../scripts/build.ts';
export const leak = build;
