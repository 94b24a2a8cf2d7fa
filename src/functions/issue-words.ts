import { counted, either } from '../views/words.ts';

/** What zod tells of one thing that does not fit, as far as it is put into words here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path?: readonly PropertyKey[] | undefined;
  readonly message?: string | undefined;
}

type Part = 'expected' | 'values' | 'keys' | 'errors' | 'origin' | 'minimum' | 'maximum' | 'format';

const part = (issue: Issue, name: Part): unknown => (issue as unknown as Record<Part, unknown>)[name];

/**
 * What is wrong, in plain English, as the end of a sentence that begins with the field. zod's own words are for whoever
 * wrote the request, and whether it has any depends on what else is loaded.
 */
export function issueWords(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[String(part(issue, 'expected'))] ?? 'something else'}`;
    case 'invalid_value':
      return `must be ${either((part(issue, 'values') as readonly unknown[]).map(String))}`;
    case 'unrecognized_keys':
      return `has what nobody asked for: ${(part(issue, 'keys') as readonly string[]).join(', ')}`;
    case 'too_small':
      return `must be at least ${size(issue, part(issue, 'minimum'))}`;
    case 'too_big':
      return `may be at most ${size(issue, part(issue, 'maximum'))}`;
    case 'invalid_format':
      return `must be ${formats[String(part(issue, 'format'))] ?? 'written in another way'}`;
    default:
      return 'must be something else';
  }
}

/** A sentence for each thing that is wrong: where, and what. */
export const sentencesOf = (issues: readonly Issue[]): readonly string[] =>
  ofRightKind(issues).flatMap(issueSentences);

/** Of what is of another kind altogether, zod also tells its length; that says nothing more. */
function ofRightKind(issues: readonly Issue[]): readonly Issue[] {
  const at = ({ path = [] }: Issue): string => path.map(String).join('.');
  const other = new Set(issues.filter(({ code }) => code === 'invalid_type').map(at));
  return issues.filter((issue) => issue.code === 'invalid_type' || !isOfSize(issue) || !other.has(at(issue)));
}

const isOfSize = ({ code }: Issue): boolean => code === 'too_small' || code === 'too_big';

function issueSentences(issue: Issue): readonly string[] {
  const { path = [], message = '' } = issue;
  if (issue.code === 'invalid_union')
    return sentencesOf(begunWay(issue).map((one) => ({ ...one, path: [...path, ...(one.path ?? [])] })));
  const where = path.length === 0 ? 'The request' : path.map(String).join('.');
  return [`${where} ${message}`];
}

/** A text that somebody typed and that is longer than may be kept; null for any other finding. */
export function tooLongText(issue: Issue): string | null {
  if (issue.code !== 'too_big' || part(issue, 'origin') !== 'string') return null;
  const most = String(part(issue, 'maximum')).replace(/\B(?=(\d{3})+$)/g, ',');
  return `A text is too long: ${most} characters at most.`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a day that exists, such as 2026-11-21',
  datetime: 'an instant in UTC, such as 2026-11-21T10:00:00.000Z',
};

function size(issue: Issue, limit: unknown): string {
  const count = Number(limit);
  if (part(issue, 'origin') === 'string') return counted(count, 'character long', 'characters long');
  return part(issue, 'origin') === 'array' ? counted(count, 'entry', 'entries') : String(count);
}

/** Of several ways to write something, what is wrong with the one that was begun: its `kind` is right. */
function begunWay(issue: Issue): readonly Issue[] {
  const ways = (part(issue, 'errors') ?? []) as readonly (readonly Issue[])[];
  const begun = ways.find((way) => way.every(({ path }) => (path ?? []).length > 0 && path?.[0] !== 'kind'));
  if (begun) return begun;
  const values = ways.flatMap((way) =>
    way.flatMap((one) => (part(one, 'values') ?? []) as readonly string[]),
  );
  return [{ path: ['kind'], message: `must be ${either(values)}` }];
}
