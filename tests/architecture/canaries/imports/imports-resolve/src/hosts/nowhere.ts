import { nothing } from './nothing.ts';
export const leak = nothing;
