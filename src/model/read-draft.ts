import type { Draft, PartFile } from './draft.ts';
import { adviceForStray, partOf } from './parts.ts';
import type { PartName } from './parts.ts';
import { wholeFile } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { readOneFile } from './read-one-file.ts';
import type { ModelFile } from './read-one-file.ts';
import { isWhole, problemAt } from './yaml/source.ts';
import type { Source } from './yaml/source.ts';

/** A draft with what was wrong with its files one by one. */
export interface DraftReading {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly problemAt: (place: Place, what: string, todo: string) => Problem;
}

type Parts = { [Name in PartName]: PartFile<Name>[] };

interface Gathered {
  readonly parts: Parts;
  readonly sources: Map<string, Source>;
  readonly unread: Set<PartName>;
  readonly leftOut: Set<string>;
  readonly problems: Problem[];
  readonly notes: Problem[];
}

/** Reads every file by itself and puts them side by side; `unreadFiles` are there and could not be read. */
export function readDraft(files: readonly ModelFile[], unreadFiles: readonly string[]): DraftReading {
  const gathered: Gathered = {
    parts: noParts(),
    sources: new Map(),
    unread: new Set(unreadFiles.flatMap((path) => partOf(path) ?? [])),
    leftOut: new Set(),
    problems: [],
    notes: [],
  };
  for (const file of inOrder(files)) gather(gathered, file);
  const { parts, unread, sources, problems, notes } = gathered;
  if (parts.facts.length === 0 && !unread.has('facts')) problems.push(factsMissing);
  return {
    draft: draftOf(gathered),
    problems,
    notes,
    problemAt: (place, what, todo) => {
      const source = sources.get(place.file);
      return source ? problemAt(source, place, what, todo) : wholeFile(place.file, what, todo);
    },
  };
}

const factsMissing = wholeFile(
  'facts.yaml',
  'the model has no facts.yaml',
  'Add it: every rule speaks of the facts that it lists.',
);

function gather({ parts, sources, unread, leftOut, problems, notes }: Gathered, given: ModelFile): void {
  const file = given.shownAs ?? given.path;
  const name = partOf(given.path);
  if (name === null) {
    problems.push(wholeFile(file, 'this file is no part of a model', adviceForStray(given.path)));
    return;
  }
  const read = readOneFile(name, given);
  problems.push(...read.problems);
  notes.push(...read.notes);
  for (const id of read.leftOut) leftOut.add(id);
  if (read.source) sources.set(file, read.source);
  if (read.part) add(parts, name, read.part);
  else unread.add(name);
}

function noParts(): Parts {
  return {
    facts: [],
    icp: [],
    stages: [],
    objections: [],
    winLoss: [],
    messaging: [],
    people: [],
    glossary: [],
    battleCard: [],
    mapping: [],
  };
}

function add<Name extends PartName>(parts: Parts, name: Name, part: PartFile<Name>): void {
  parts[name].push(part);
}

function draftOf({ parts, unread, leftOut, sources }: Gathered): Draft {
  return {
    facts: parts.facts[0] ?? null,
    icp: parts.icp[0] ?? null,
    stages: parts.stages[0] ?? null,
    objections: parts.objections[0] ?? null,
    messaging: parts.messaging[0] ?? null,
    people: parts.people[0] ?? null,
    glossary: parts.glossary[0] ?? null,
    winLoss: parts.winLoss[0] ?? null,
    battleCards: parts.battleCard,
    mappings: parts.mapping,
    unread,
    leftOut,
    isWhole: ({ file, path }) => {
      const source = sources.get(file);
      return source === undefined || isWhole(source, path);
    },
    written: (place) => {
      const source = sources.get(place.file);
      return source ? `${place.file}:${problemAt(source, place, '', '').line}` : place.file;
    },
  };
}

const inOrder = (files: readonly ModelFile[]): ModelFile[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
