import type { Fact } from '../../core/condition/model.ts';
import type { PartValues } from '../part-values.ts';
import { isFields, isList, type Fields } from './values.ts';

/** What people call the things of a model, for saying what changed. */
export interface Names {
  readonly facts: readonly Fact[];
  /** The name of the thing with this id in a list of this key, such as `buyingJobs` and `validation`; null for none. */
  readonly of: (list: string, id: string) => string | null;
  /** Whether there is more than one pipeline, so that one has to be named. */
  readonly hasPipelines: boolean;
}

/** The names in these states of a model; where they differ, those of the last one. */
export function namesIn(...states: readonly PartValues[]): Names {
  const names = new Map<string, string>();
  const facts = new Map<string, Fact>();
  const add = (list: string, entry: Fields): void => {
    if (typeof entry['id'] === 'string') names.set(`${list}/${entry['id']}`, nameOf(entry));
    if (list === 'facts') facts.set(String(entry['id']), entry as unknown as Fact);
  };
  for (const parts of states)
    for (const [path, part] of Object.entries(parts)) {
      if (path.startsWith('battlecards/') && isFields(part)) add('battleCards', part);
      walk('', part, add);
    }
  const pipelines = [...names.keys()].filter((key) => key.startsWith('pipelines/'));
  return {
    facts: [...facts.values()],
    of: (list, id) => names.get(`${list}/${id}`) ?? null,
    hasPipelines: pipelines.length > 1,
  };
}

function walk(key: string, value: unknown, add: (list: string, entry: Fields) => void): void {
  if (isList(value)) {
    for (const entry of value) {
      if (isFields(entry)) add(key, entry);
      walk(key, entry, add);
    }
    return;
  }
  if (isFields(value)) for (const [name, inside] of Object.entries(value)) walk(name, inside, add);
}

/** What an entry is called: its label, or the words that it consists of, shortened, or its id. */
export function nameOf(entry: Fields): string {
  for (const key of ['label', 'term', 'name', 'who']) {
    const name = entry[key];
    if (typeof name === 'string' && name !== '') return name;
  }
  const words = entry['buyerSays'] ?? entry['text'];
  if (typeof words === 'string') return `“${shortened(words)}”`;
  return typeof entry['id'] === 'string' ? readable(entry['id']) : 'entry';
}

/** `vendor_evaluation` as people write it: `vendor evaluation`. */
export const readable = (id: string): string => id.replaceAll(/[_-]+/g, ' ');

const longest = 60;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`;
}
