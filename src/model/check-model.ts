import type { CalendarDate } from '../base/calendar.ts';
import { checks } from './cross/index.ts';
import { notesOfAsking } from './cross/upkeep.ts';
import { notesOfExpiry } from './cross/worth-knowing.ts';
import type { Draft, Report } from './draft.ts';
import type { GtmModel } from './gtm-model.ts';
import { modelOf } from './model-from-parts.ts';
import type { PartValues } from './part-values.ts';
import { inReadingOrder, writtenPath } from './problem.ts';
import type { Path, Place, Problem } from './problem.ts';
import { readDraft } from './read-draft.ts';
import type { ModelFile } from './read-one-file.ts';

/** What is known of a model after checking it. */
export interface ModelCheck {
  /** The model; null as long as anything is wrong with it. */
  readonly model: GtmModel | null;
  /** Its parts, as they are published; null as long as anything is wrong with it. */
  readonly parts: PartValues | null;
  /** What is wrong, in reading order. */
  readonly problems: readonly Problem[];
  /** What is only worth knowing: nothing of it keeps the model from being used. */
  readonly notes: readonly Problem[];
  /** A place as people write it, such as `facts.yaml:12`. */
  readonly written: (place: Place) => string;
}

/** What checking may be told besides the files. */
export interface CheckOptions {
  /** Files that are there and could not be read: they are not missed. */
  readonly unread?: readonly string[];
  /** With today, what has expired is noted. */
  readonly today?: CalendarDate;
  /** What is worth knowing of a model that is right, told by whoever knows the CRMs. */
  readonly stageNotes?: (model: GtmModel) => readonly StageNote[];
}

/** Something worth knowing about an entry of stages.yaml. */
export interface StageNote {
  readonly path: Path;
  readonly what: string;
  readonly todo: string;
}

/** Checks a model in full and tells everything that is wrong at once. */
export function checkModel(files: readonly ModelFile[], options: CheckOptions = {}): ModelCheck {
  const { draft, problems, notes, problemAt } = checkedDraft(files, options);
  const model = problems.length === 0 ? modelIn(draft) : null;
  const parts = model ? partsIn(draft) : null;
  const file = draft.stages?.file;
  const { written } = draft;
  if (!model || file === undefined || !options.stageNotes) return { model, parts, problems, notes, written };
  const more = options.stageNotes(model).map(({ path, what, todo }) => problemAt({ file, path }, what, todo));
  return { model, parts, problems, notes: inReadingOrder([...notes, ...more]), written };
}

/** A draft that was checked, with everything that was found. */
export interface CheckedDraft {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  readonly problemAt: (place: Place, what: string, todo: string) => Problem;
}

/** Reads the files and holds them against one another, without making a model of them. */
export function checkedDraft(files: readonly ModelFile[], options: CheckOptions = {}): CheckedDraft {
  const { draft, problems: found, notes: noted, problemAt } = readDraft(files, options.unread ?? []);
  const problems = [...found];
  const notes = [...noted];
  const report: Report = {
    // What was mended is told already; it would only mislead about the rest.
    problem: (place, what, todo) =>
      void (draft.isWhole(place) && problems.push(problemAt(place, what, todo))),
    note: (place, what, todo) => void notes.push(problemAt(place, what, todo)),
    isClean: ({ file, path }) =>
      !problems.some((one) => one.file === file && isWithin(one.path, writtenPath(path))),
  };
  for (const check of checks) check(draft, report);
  notesOfAsking(options.today ?? null)(draft, report);
  if (options.today !== undefined) notesOfExpiry(options.today)(draft, report);
  return { draft, problems: inReadingOrder(problems), notes: inReadingOrder(notes), problemAt };
}

const isWithin = (path: string, entry: string): boolean =>
  path === entry || (path.startsWith(entry) && /^[.[]/.test(path.slice(entry.length)));

function modelIn(draft: Draft): GtmModel | null {
  if (!draft.facts) return null;
  const { icp, stages, objections, messaging, winLoss, people, glossary } = draft;
  return modelOf({
    facts: draft.facts.value,
    icp: icp?.value ?? null,
    stages: stages?.value ?? null,
    objections: objections?.value ?? null,
    messaging: messaging?.value ?? null,
    winLoss: winLoss?.value ?? null,
    people: people?.value ?? null,
    glossary: glossary?.value ?? null,
    battleCards: draft.battleCards.map(({ value }) => value),
    mappings: draft.mappings.map(({ value }) => value),
  });
}

/** The content of a draft’s parts by path. */
function partsIn(draft: Draft): PartValues {
  const { facts, icp, stages, objections, messaging, winLoss, people, glossary } = draft;
  const all = [facts, icp, stages, objections, messaging, winLoss, people, glossary];
  const there = [...all, ...draft.battleCards, ...draft.mappings].filter((part) => part !== null);
  return Object.fromEntries(there.map(({ file, value }) => [file, value]));
}
