import type { CalendarDate } from '../base/calendar.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import type { Json } from '../base/canonical-json.ts';
import { sha256 } from '../base/sha256.ts';
import { checks } from './cross/index.ts';
import { notesOfExpiry } from './cross/worth-knowing.ts';
import type { Draft, Report } from './draft.ts';
import type { GtmModel } from './gtm-model.ts';
import { inReadingOrder, writtenPath } from './problem.ts';
import type { Path, Place, Problem } from './problem.ts';
import { readDraft } from './read-draft.ts';
import type { ModelFile } from './read-one-file.ts';

/** What is known of a model after checking it. */
export interface ModelCheck {
  /** The model; null as long as anything is wrong with it. */
  readonly model: GtmModel | null;
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
  const model = problems.length === 0 ? modelOf(draft) : null;
  const file = draft.stages?.file;
  const { written } = draft;
  if (!model || file === undefined || !options.stageNotes) return { model, problems, notes, written };
  const more = options.stageNotes(model).map(({ path, what, todo }) => problemAt({ file, path }, what, todo));
  return { model, problems, notes: inReadingOrder([...notes, ...more]), written };
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
  if (options.today !== undefined) notesOfExpiry(options.today)(draft, report);
  return { draft, problems: inReadingOrder(problems), notes: inReadingOrder(notes), problemAt };
}

const isWithin = (path: string, entry: string): boolean =>
  path === entry || (path.startsWith(entry) && /^[.[]/.test(path.slice(entry.length)));

function modelOf(draft: Draft): GtmModel | null {
  if (!draft.facts) return null;
  const content = contentOf(draft, draft.facts.value);
  return { version: versionOf(content), ...content };
}

function contentOf(draft: Draft, facts: NonNullable<Draft['facts']>['value']): Omit<GtmModel, 'version'> {
  const mapping = (crm: string) => draft.mappings.find(({ value }) => value.crm === crm)?.value ?? null;
  const battleCards = draft.battleCards.map(({ value }) => value);
  return {
    engine: Math.max(...enginesOf(draft)),
    seller: facts.seller ?? null,
    facts: facts.facts,
    scorecards: draft.icp?.value.scorecards ?? [],
    stages: draft.stages?.value ?? null,
    objections: draft.objections?.value ?? null,
    messaging: draft.messaging?.value ?? null,
    winLoss: draft.winLoss?.value ?? null,
    battleCards: battleCards.sort((a, b) => (a.id < b.id ? -1 : 1)),
    mappings: { hubspot: mapping('hubspot'), salesforce: mapping('salesforce'), csv: mapping('csv') },
  };
}

function enginesOf({
  facts,
  icp,
  stages,
  objections,
  messaging,
  winLoss,
  battleCards,
  mappings,
}: Draft): number[] {
  const parts = [facts, icp, stages, objections, messaging, winLoss, ...battleCards, ...mappings];
  return parts.map((part) => part?.value.engine ?? 1);
}

/** The first twelve digits of the content's SHA-256: comments, and the order of files and keys, change nothing. */
function versionOf(content: Omit<GtmModel, 'version'>): string {
  // Through JSON, because a model is JSON throughout and the types cannot say so.
  return sha256(canonicalJson(JSON.parse(JSON.stringify(content)) as Json)).slice(0, 12);
}
