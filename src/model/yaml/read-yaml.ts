import { isAlias, isCollection, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Problem } from '../problem.ts';
import { tooLarge } from '../size-limit.ts';
import { code, counted } from '../wording.ts';
import { positionAt } from './source.ts';
import type { Source } from './source.ts';
import { wordedYamlError } from './yaml-errors.ts';

/** What came of reading a file: a source to check further, or null where there is nothing to go on with. */
export interface Reading {
  readonly source: Source | null;
  readonly problems: readonly Problem[];
}

const deepest = 60;

/** Parses one file of YAML 1.2 without anchors, aliases, tags or a second document. Never throws, whatever it is given. */
export function readYaml(file: string, text: string): Reading {
  const size = tooLarge(text.length);
  if (size !== null) return refused(file, size.what, size.todo);
  // A byte order mark would push every column of the first line by one.
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const source = nestsTooDeeply(content) ? null : parsed(file, content);
  if (source === null) return refused(file, 'the file is nested too deeply to be read', 'Flatten it.');
  const { errors, warnings, contents } = source.document;
  const slips = withoutAfterEffects([...errors, ...warnings]);
  const problems = slips.map((error) => syntaxProblem(source, content, error));
  const isBroken = errors.some(({ code: kind }) => kind !== 'DUPLICATE_KEY') || warnings.length > 0;
  if (isBroken) return { source: null, problems: firstOfEachLine(problems) };
  if (contents === null)
    return refused(file, 'the file is empty', 'Fill it in, or remove it: a part may be absent.');
  const forbidden = forbiddenIn(source);
  return { source: forbidden.length > 0 ? null : source, problems: [...problems, ...forbidden] };
}

function refused(file: string, what: string, todo: string): Reading {
  return { source: null, problems: [{ file, line: 1, column: 1, path: '', what, todo }] };
}

/** A rough count that costs little: the parser spends a stack frame, and a second look, on every level. */
function nestsTooDeeply(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest * 3) return true;
  }
  return /^ *(?:[-?] +){60}/m.test(text);
}

function parsed(file: string, text: string): Source | null {
  const lines = new LineCounter();
  try {
    const document: Document.Parsed = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
    });
    return { file, document, lines, damaged: new Set() };
  } catch (error) {
    // The parser calls itself for every level of nesting, and a file can nest deeper than the stack.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A tab makes a parser stumble over everything that follows it. */
function withoutAfterEffects(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code: kind }) => kind === 'TAB_AS_INDENT');
  return tabs.length > 0 ? tabs : errors;
}

function syntaxProblem({ file, lines }: Source, text: string, error: YAMLError): Problem {
  const { line, column } = positionAt(lines, error.pos[0]);
  return { file, line, column, path: '', ...wordedYamlError(error, text) };
}

/** One slip makes a parser stumble several times on the same line. */
function firstOfEachLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<number>();
  return problems.filter(({ line }) => !seen.has(line) && seen.add(line));
}

/** What YAML allows and a model does not: each is told once, where it stands first. */
function forbiddenIn({ file, document, lines }: Source): Problem[] {
  const found = new Map<string, { readonly offset: number; readonly todo: string; count: number }>();
  const tell = (what: string, offset: number, todo: string): void => {
    const known = found.get(what);
    if (known) known.count += 1;
    else found.set(what, { offset, todo, count: 1 });
  };
  if (document.directives.yaml.explicit === true)
    tell('a %YAML line chooses a version', 0, 'Remove it: models are YAML 1.2.');
  visit(document, {
    Node: (_, node, ancestors) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) tell('an alias (`*name`) stands here', offset, 'Write the value out.');
      else if (node.anchor !== undefined)
        tell(
          'an anchor (`&name`) stands here',
          offset,
          'Remove it, and write the value out where it is wanted.',
        );
      if (isCollection(node) && ancestors.length > deepest * 2) {
        tell('the file is nested too deeply', offset, `Flatten it: ${deepest} steps are the most.`);
        return visit.BREAK;
      }
      return undefined;
    },
    Pair: (_, { key }) => {
      const name = String(key);
      if (name === '__proto__') tell(`${code(name)} is no key`, offsetOf(key), 'Remove it.');
    },
  });
  return [...found].map(([what, { offset, todo, count }]) => {
    const { line, column } = positionAt(lines, offset);
    const more = count === 1 ? '' : `, and ${counted(count - 1, 'more place')} like it`;
    return { file, line, column, path: '', what: `${what}${more}`, todo };
  });
}

const offsetOf = (key: unknown): number =>
  typeof key === 'object' && key !== null && 'range' in key && Array.isArray(key.range)
    ? Number(key.range[0])
    : 0;
