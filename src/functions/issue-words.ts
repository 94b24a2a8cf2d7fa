import { counted, either } from '../views/words.ts';

/** What zod tells of one thing that does not fit, as far as it is put into words here. */
interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Part = 'expected' | 'values' | 'keys' | 'errors' | 'origin' | 'minimum' | 'maximum' | 'format';

/** zod without a language says no more than that something is wrong; these are its findings in plain English. */
export function issueWords(issue: Issue): readonly string[] {
  const where = issue.path.length === 0 ? 'The request' : issue.path.map(String).join('.');
  const inside = insideOfUnion(issue);
  if (inside) return inside.flatMap((one) => issueWords({ ...one, path: [...issue.path, ...one.path] }));
  return [`${where} ${what(issue)}`];
}

/** A text that somebody typed and that is longer than may be kept; null for any other finding. */
export function tooLongText(issue: Issue): string | null {
  if (issue.code !== 'too_big' || part(issue, 'origin') !== 'string') return null;
  return `A text is too long: ${String(part(issue, 'maximum')).replace(/\B(?=(\d{3})+$)/g, ',')} characters at most.`;
}

const part = (issue: Issue, name: Part): unknown => (issue as unknown as Record<Part, unknown>)[name];

function what(issue: Issue): string {
  if (issue.message !== 'Invalid input') return issue.message;
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
      return 'cannot be read';
  }
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

/** Of several ways to write something, the one that was begun: the fewest things are wrong with it. */
function insideOfUnion(issue: Issue): readonly Issue[] | null {
  if (issue.code !== 'invalid_union') return null;
  const ways = (part(issue, 'errors') ?? []) as readonly (readonly Issue[])[];
  const begun = ways.filter((way) => !way.some(({ path }) => path[0] === 'kind'));
  if (begun[0]) return begun[0];
  const named = ways.flatMap((way) =>
    way.flatMap((one) => (part(one, 'values') ?? []) as readonly unknown[]),
  );
  return [{ code: 'invalid_value', path: ['kind'], message: 'Invalid input', values: named } as Issue];
}
