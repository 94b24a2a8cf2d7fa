import { Icp, type Icp as Shape } from './model.ts';
export const leak = Icp as unknown as Shape;
