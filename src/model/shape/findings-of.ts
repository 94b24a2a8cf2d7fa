import type { Path } from '../problem.ts';
import { code, listed, nearest } from '../wording.ts';
import { meantBranch, pathOf, valueAt } from './branches.ts';
import type { Issue, UnionIssue } from './branches.ts';
import { conditionFinding, isConditionAt } from './condition-shape.ts';
import type { Finding } from './finding.ts';
import { keysAt } from './schema-at.ts';
import { kindOf, nameOf, wantedKind } from './kinds.ts';
import { purpose } from './purpose.ts';
import type { Shape } from './purpose.ts';
import { refinements } from './refinements.ts';
import { idRule, wrongFormat, wrongSize } from './value-findings.ts';

/** A complaint of zod in plain English: what is wrong, where, and what to do. A union gives what the meant option lacks. */
export function findingsOf(shape: Shape, issue: Issue, above: Path = []): readonly Finding[] {
  const path = [...above, ...pathOf(issue)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(shape, path, key));
    case 'invalid_union':
      return unionFindings(shape, issue, path);
    case 'invalid_type':
      return [wrongType(shape, path, issue.expected)];
    case 'invalid_value':
      return [notAllowed(shape, path, issue.values)];
    case 'invalid_key':
      return [
        { path, at: 'key', what: `${code(path.at(-1))} is no id: it ${idRule}`, todo: 'Rename the key.' },
      ];
    case 'invalid_format':
      return [wrongFormat(shape, path, issue)];
    case 'too_small':
    case 'too_big':
      return [wrongSize(shape, path, issue)];
    default:
      return [{ path, what: issue.message, todo: refinements[issue.message] ?? purpose(shape, path) }];
  }
}

function unknownKey({ schema }: Shape, path: Path, key: string): Finding {
  const keys = keysAt(schema, path);
  const near = nearest(key, keys);
  const allowed = keys.length > 0 ? `Keys that may stand here: ${listed(keys)}.` : 'Remove it.';
  return {
    path: [...path, key],
    at: 'key',
    what: `the key ${code(key)} is not known here`,
    todo: near === null ? allowed : `Did you mean ${code(near)}?`,
  };
}

function unionFindings(shape: Shape, issue: UnionIssue, path: Path): readonly Finding[] {
  const value = valueAt(shape.content, path);
  if (value === undefined) return [wrongType(shape, path, 'value')];
  const asWhole = isConditionAt(path) ? conditionFinding(path, value) : null;
  if (asWhole) return [asWhole];
  const meant = meantBranch(issue, value);
  return meant ? meant.flatMap((inner) => findingsOf(shape, inner, path)) : [wrongType(shape, path, 'value')];
}

function wrongType(shape: Shape, path: Path, expected: string): Finding {
  const value = valueAt(shape.content, path);
  const name = nameOf(path);
  const wanted = wantedKind(expected);
  if (value === undefined)
    return { path, what: `${name} is missing`, todo: `Add it: ${purpose(shape, path)}` };
  if (value === null)
    return {
      path,
      what: `${name} has no value`,
      todo: `Write ${wanted.write}, or remove the key. ${purpose(shape, path)}`,
    };
  return {
    path,
    what: `${name} must be ${wanted.is}, and ${code(value)} is ${kindOf(value)}`,
    todo: `Write ${wanted.write}.`,
  };
}

function notAllowed(shape: Shape, path: Path, values: readonly unknown[]): Finding {
  const value = valueAt(shape.content, path);
  const names = values.map(String);
  if (value === undefined)
    return { path, what: `${nameOf(path)} is missing`, todo: `Add it, with one of ${listed(names, 'or')}.` };
  const near = nearest(typeof value === 'string' ? value : '', names);
  const choice = names.length === 1 ? `Write ${listed(names)}.` : `Write one of ${listed(names, 'or')}.`;
  return {
    path,
    what: `${nameOf(path)} may not be ${code(value)}`,
    todo: near === null ? choice : `Did you mean ${code(near)}? ${choice}`,
  };
}
