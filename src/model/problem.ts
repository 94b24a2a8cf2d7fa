/** One thing that is wrong with a model, where, and what to do about it. */
export interface Problem {
  /** The file, relative to the model's folder. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1. */
  readonly column: number;
  /** Which entry of the file, such as `scorecards[0].criteria[3].when`; empty for the file as a whole. */
  readonly path: string;
  readonly what: string;
  readonly todo: string;
}

/** Steps from the top of a file to one of its entries. */
export type Path = readonly (string | number)[];

/** Where something stands in the model; `key` points at the key instead of its value. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  readonly at?: 'key' | 'value';
}

/** A place in a file, step by step. */
export const placeOf = (file: string, ...path: Path): Place => ({ file, path });

/** A key in a file: where a whole list or table is meant. */
export const keyOf = (file: string, ...path: Path): Place => ({ file, path, at: 'key' });

/** `scorecards[0].criteria[3].when`, the way people write it. */
export function writtenPath(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}

/** A problem with a file as a whole. */
export function wholeFile(file: string, what: string, todo: string): Problem {
  return { file, line: 1, column: 1, path: '', what, todo };
}

/** By file, then from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const order = (a: Problem, b: Problem) =>
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.what, b.what);
  return [...problems].sort(order);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
