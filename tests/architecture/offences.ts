import type { SourceFile } from './source-files.ts';

/** A place where a rule is broken, and by what. */
export interface Offence {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** A rule about what a file may hold: which files it is for, and how it finds what breaks it. */
export interface SourceRule {
  readonly name: string;
  readonly isFor: (path: string) => boolean;
  readonly find: (file: SourceFile) => readonly Offence[];
}

/** Every line on which one of the words stands, comments and strings included. */
export function linesWith(pattern: RegExp): SourceRule['find'] {
  return ({ path, text }) =>
    text.split('\n').flatMap((content, index) => {
      const found = pattern.exec(content);
      return found ? [{ path, line: index + 1, what: found[0].trim() }] : [];
    });
}

/** Everything that breaks the rule in these files. */
export function offencesAgainst(rule: SourceRule, files: readonly SourceFile[]): readonly Offence[] {
  return files.filter(({ path }) => rule.isFor(path)).flatMap((file) => rule.find(file));
}
