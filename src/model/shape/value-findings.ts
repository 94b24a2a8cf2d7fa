import * as z from 'zod';
import type { Path } from '../problem.ts';
import { code, counted } from '../wording.ts';
import { valueAt } from './branches.ts';
import type { Issue } from './branches.ts';
import type { Finding } from './finding.ts';
import { nameOf } from './kinds.ts';
import { purpose } from './purpose.ts';
import type { Shape } from './purpose.ts';
import { plainSchema, schemaAt } from './schema-at.ts';

/** What an id must look like, in the words of its schema. */
export const idRule = 'must start with a letter and hold only a-z, 0-9, - and _, at most 63';

/** Text that does not have the form that it must have. */
export function wrongFormat(
  shape: Shape,
  path: Path,
  issue: Extract<Issue, { code: 'invalid_format' }>,
): Finding {
  const written = code(valueAt(shape.content, path));
  const name = nameOf(path);
  if (issue.format === 'date')
    return {
      path,
      what: `${name} is no day: ${written}`,
      todo: 'Write a real day as YYYY-MM-DD, such as 2026-11-21.',
    };
  if (issue.format === 'url')
    return {
      path,
      what: `${name} is no https address: ${written}`,
      todo: 'Write it whole, such as https://example.com/page.',
    };
  if (issue.format === 'email')
    return {
      path,
      what: `${name} is no e-mail address: ${written}`,
      todo: 'Write the address by which the CRM knows them, such as mara.lind@example.com.',
    };
  if (issue.message.startsWith('is written '))
    return {
      path,
      what: `${name} ${issue.message}, and here it is ${written}`,
      todo: 'Name both, with a / between them.',
    };
  if (issue.message === idRule)
    return { path, what: `${written} is no id: it ${idRule}`, todo: 'Rename it; the label may be anything.' };
  return { path, what: `${name} may not be ${written}`, todo: purpose(shape, path) };
}

type SizeIssue = Extract<Issue, { code: 'too_small' | 'too_big' }>;

/** A number, text or list that is too small or too big. */
export function wrongSize(shape: Shape, path: Path, issue: SizeIssue): Finding {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  const isEmpty = issue.code === 'too_small' && limit === 1;
  const name = nameOf(path);
  const aim = purpose(shape, path);
  if (issue.origin === 'string' && isEmpty) return { path, what: `${name} is empty`, todo: aim };
  if (issue.origin === 'array' && isEmpty)
    return { path, what: `${name} has no entry`, todo: `Add one, or remove ${name}. ${aim}` };
  const value = valueAt(shape.content, path);
  if (issue.origin === 'string')
    return {
      path,
      what: `${name} has ${lengthOf(value)} characters`,
      todo: `Write ${bound(issue)} ${limit}.`,
    };
  if (issue.origin === 'array') {
    const entries = counted(lengthOf(value), 'entry', 'entries');
    const wanted = isTuple(shape, path) ? 'exactly' : bound(issue);
    return { path, what: `${name} has ${entries}`, todo: `Write ${wanted} ${limit}. ${aim}` };
  }
  return {
    path,
    what: `${name} may not be ${code(value)}`,
    todo: `Write a number of ${bound(issue)} ${limit}.`,
  };
}

function isTuple({ schema }: Shape, path: Path): boolean {
  const at = schemaAt(schema, path);
  return at !== null && plainSchema(at) instanceof z.ZodTuple;
}

function bound(issue: SizeIssue): string {
  if (issue.code === 'too_big') return issue.inclusive === false ? 'less than' : 'at most';
  return issue.inclusive === false ? 'more than' : 'at least';
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0;
