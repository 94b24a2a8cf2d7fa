import { build } from '../scripts/build.ts';
export const contract = [build];
