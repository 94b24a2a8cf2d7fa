import { parseArgs } from 'node:util';
import { err, ok } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { nearest } from '../../model/wording.ts';

/** The options that a command takes: text with a value, or a switch. */
export type OptionKinds = Readonly<Record<string, 'text' | 'switch'>>;

/** What was given for each option; undefined where it was left out. */
export type Given<Kinds extends OptionKinds> = {
  readonly [Name in keyof Kinds]?: Kinds[Name] extends 'text' ? string : boolean;
};

/** Options and the words without a dash. */
export interface Arguments<Kinds extends OptionKinds> {
  readonly options: Given<Kinds>;
  readonly words: readonly string[];
}

/** Reads what was typed after a command's name; what it does not take is a sentence to print. */
export function parseOptions<Kinds extends OptionKinds>(
  args: readonly string[],
  kinds: Kinds,
): Result<Arguments<Kinds>, string> {
  const names = Object.keys(kinds);
  const options = Object.fromEntries(
    names.map((name) => [
      name,
      { type: kinds[name] === 'text' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens, values, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const problem = problemOf(token.rawName, token.value, kinds[token.name]);
    if (problem !== null) return err(problem + hint(token.name, names));
  }
  return ok({ options: values as Given<Kinds>, words: positionals });
}

function problemOf(
  typed: string,
  value: string | undefined,
  kind: 'text' | 'switch' | undefined,
): string | null {
  if (kind === undefined) return `There is no option ${typed}.`;
  if (kind === 'text' && (value === undefined || value === '')) return `${typed} needs a value after it.`;
  return kind === 'switch' && value !== undefined ? `${typed} takes no value.` : null;
}

function hint(name: string, names: readonly string[]): string {
  const near = names.includes(name) ? null : nearest(name, names);
  return near === null ? '' : ` Did you mean --${near}?`;
}
