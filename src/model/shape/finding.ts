import type { Path } from '../problem.ts';

/** Something wrong with one entry of a file, before its line is looked up. */
export interface Finding {
  readonly path: Path;
  readonly at?: 'key' | 'value';
  readonly what: string;
  readonly todo: string;
}
