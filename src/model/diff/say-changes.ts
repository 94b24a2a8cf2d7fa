import type { PartValues } from '../part-values.ts';
import { diffParts, type Change, type Step } from './diff-parts.ts';
import { entryWords, fieldWords, partTitle, referenced } from './field-words.ts';
import { nameOf, namesIn, readable, type Names } from './names.ts';
import { sayValue } from './say-value.ts';
import { isFields, isList, type Fields } from './values.ts';

/** A change in words that an admin reads. */
export interface SaidChange {
  readonly part: string;
  readonly path: readonly Step[];
  readonly kind: Change['kind'];
  /** `Stages`, `Battle card Northbeam`. */
  readonly where: string;
  /** `Discovery, to leave: Which ERP they use: level` */
  readonly what: string;
  /** `warn`; of what moved, what it stood after: `after Discovery`, `first`. Null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What is different between two states of a model, in words. Empty exactly when both are the same. Where the states are
 * parts of a whole model, `whole` names what they do not hold themselves.
 */
export function sayChanges(
  before: PartValues,
  after: PartValues,
  whole: PartValues = {},
): readonly SaidChange[] {
  const names = namesIn(whole, before, after);
  return diffParts(before, after).map((change) => sayChange(change, names, { ...before, ...after }));
}

function sayChange(change: Change, names: Names, parts: PartValues): SaidChange {
  const { part, path, kind } = change;
  const where = partWords(part, parts[part]);
  if (path.length === 0)
    return {
      part,
      path,
      kind,
      where,
      what: 'All of it',
      before: held(change.before),
      after: held(change.after),
    };
  const say = (value: unknown): string | null => {
    if (kind === 'moved') return sayNeighbour(value);
    return (isMeaning(path) ? meaning(value, names) : null) ?? sayValue(lastKey(path), value, names);
  };
  return {
    part,
    path,
    kind,
    where,
    what: placeWords(part, path, names),
    before: say(change.before),
    after: say(change.after),
  };
}

/** A part as people call it: `Stages`, `Battle card Northbeam`. */
export function partWords(part: string, value: unknown): string {
  const title = partTitle(part);
  if (title !== null) return title;
  return `Battle card ${isFields(value) ? nameOf(value) : part}`;
}

const sayNeighbour = (value: unknown): string => (isFields(value) ? `after ${nameOf(value)}` : 'first');

const counts: readonly (readonly [key: string, one: string, many: string])[] = [
  ['facts', 'fact', 'facts'],
  ['scorecards', 'scorecard', 'scorecards'],
  ['evidence', 'record of evidence', 'records of evidence'],
  ['pipelines', 'pipeline', 'pipelines'],
  ['messages', 'message', 'messages'],
  ['claims', 'claim', 'claims'],
  ['objections', 'objection', 'objections'],
  ['sections', 'section', 'sections'],
  ['reasons', 'reason', 'reasons'],
  ['people', 'person', 'people'],
  ['terms', 'term', 'terms'],
];

/** What a part holds, counted: `12 facts`, `49 mapped facts`. */
function held(part: unknown): string | null {
  if (!isFields(part)) return null;
  const said = counts.flatMap(([key, one, many]) => {
    const list = part[key];
    return isList(list) && list.length > 0 ? [`${list.length} ${list.length === 1 ? one : many}`] : [];
  });
  const fields = isFields(part['fields']) ? Object.values(part['fields']).filter(isFields) : [];
  const mapped = fields.reduce((sum, kind) => sum + Object.keys(kind).length, 0);
  return [...said, ...(mapped > 0 ? [`${mapped} mapped facts`] : [])].join(', ') || 'there';
}

/** The key whose words and references a value is read by: of an entry, that of its list. */
const lastKey = (path: readonly Step[]): string => path.findLast(({ entry }) => entry === null)?.key ?? '';

/** Whether it is what a value of a field means, in a mapping. */
const isMeaning = (path: readonly Step[]): boolean =>
  path.at(-2)?.key === 'values' && path.at(-1)?.entry === null;

function meaning(id: unknown, names: Names): string | null {
  if (typeof id !== 'string') return null;
  return names.of('values', id) ?? names.of('reasons', id) ?? names.of('battleCards', id);
}

/** A place in a part as people say it: `Discovery, to leave: Which ERP they use: level`. */
export function placeWords(part: string, path: readonly Step[], names: Names): string {
  const said: string[] = [];
  for (const [index, { key, entry }] of path.entries()) {
    const list = path[index - 1]?.key ?? '';
    const isLast = index === path.length - 1;
    if (entry !== null) {
      if (list !== 'pipelines' || isLast || names.hasPipelines)
        said.push(entryWords(list, entryName(entry, list, names)));
    } else if (key === 'entry' || key === 'exit') {
      said.push(`${said.pop() ?? ''}, to ${key === 'entry' ? 'enter' : 'leave'}`);
    } else if (part.startsWith('crm/')) {
      const word = mappingWord(
        path.slice(0, index).map((step) => step.key),
        key,
        names,
      );
      if (word !== null || isLast) said.push(word ?? fieldWords(key));
    } else if (isLast || path[index + 1]?.entry === null) said.push(fieldWords(key));
  }
  const text = said.join(': ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function entryName(entry: Fields, list: string, names: Names): string {
  const { when, say, buyingJob, by, on } = entry;
  if (list === 'reviews') return `${String(by)} of ${String(on)}`;
  if (list === 'needs') return sayValue('buyingJob', buyingJob, names) ?? '';
  if (list === 'bands') return typeof say === 'string' ? say : (sayValue('when', when, names) ?? '');
  if (list === 'lines' && typeof entry['text'] !== 'string')
    return sayValue('claim', entry['claim'], names) ?? '';
  return nameOf(entry);
}

/** A step into a mapping: kinds of record, facts, pipelines and stages by name; null for what needs no word. */
function mappingWord(above: readonly string[], key: string, names: Names): string | null {
  const [first, second] = above;
  if (first === undefined) return ['fields', 'pipelines', 'roles'].includes(key) ? null : fieldWords(key);
  if (above.at(-1) === 'values') return `“${key}” means`;
  if (first === 'fields' && second === undefined) return key;
  if (first === 'fields' && above.length === 2) return names.of('facts', key) ?? readable(key);
  if (['values', 'stages'].includes(key) && above.length > 0) return null;
  const list = referenced(above.at(-1) ?? '');
  return (list === null ? null : names.of(list, key)) ?? fieldWords(key);
}
