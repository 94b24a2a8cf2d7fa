import type { CalendarDate } from '../base/calendar.ts';
import { checks } from './cross/index.ts';
import { notesOfExpiry } from './cross/worth-knowing.ts';
import type { Draft, PartFile, Report } from './draft.ts';
import type { PartName, PartTypes } from './parts.ts';
import type { PartValues } from './part-values.ts';
import { placeOf, type Path, type Place } from './problem.ts';

/** One thing that is wrong with parts, or worth knowing of them: where, and what to do about it. */
export interface PartProblem {
  /** The part's path, such as `stages.yaml`. */
  readonly file: string;
  readonly path: Path;
  readonly what: string;
  readonly todo: string;
}

/** What is known of parts after holding them against one another. */
export interface PartsCheck {
  /** Nothing with a problem is published. */
  readonly problems: readonly PartProblem[];
  readonly notes: readonly PartProblem[];
}

/** Holds parts against one another, without their files: each was right in itself when it was made. */
export function checkParts(parts: PartValues, today?: CalendarDate): PartsCheck {
  const problems: PartProblem[] = [...lacking(parts)];
  const notes: PartProblem[] = [];
  const tell = (into: PartProblem[]) => (place: Place, what: string, todo: string) =>
    void into.push({ file: place.file, path: place.path, what, todo });
  const report: Report = {
    problem: tell(problems),
    note: tell(notes),
    isClean: ({ file, path }) =>
      !problems.some((one) => one.file === file && path.every((step, at) => one.path[at] === step)),
  };
  const draft = draftOf(parts);
  for (const check of checks) check(draft, report);
  if (today !== undefined) notesOfExpiry(today)(draft, report);
  return { problems, notes };
}

/** What a model is nothing without. */
function* lacking(parts: PartValues): Iterable<PartProblem> {
  const facts = parts['facts.yaml'] as PartTypes['facts'] | undefined;
  if (!facts || facts.facts.length === 0)
    yield told(
      'facts.yaml',
      'the model has no fact yet',
      'Add one from a field: every rule speaks of facts.',
    );
  const stages = parts['stages.yaml'] as PartTypes['stages'] | undefined;
  if (stages && stages.pipelines.length === 0)
    yield told('stages.yaml', 'the model has no pipeline any more', 'Add one of the CRM’s pipelines.');
}

const told = (file: string, what: string, todo: string): PartProblem => ({ ...placeOf(file), what, todo });

function draftOf(parts: PartValues): Draft {
  const one = <Name extends PartName>(file: string): PartFile<Name> | null =>
    file in parts ? { file, value: parts[file] as PartTypes[Name] } : null;
  const all = <Name extends PartName>(folder: string): readonly PartFile<Name>[] =>
    Object.keys(parts)
      .filter((path) => path.startsWith(folder))
      .sort()
      .map((file) => ({ file, value: parts[file] as PartTypes[Name] }));
  return {
    facts: one<'facts'>('facts.yaml'),
    icp: one<'icp'>('icp.yaml'),
    stages: one<'stages'>('stages.yaml'),
    objections: one<'objections'>('objections.yaml'),
    messaging: one<'messaging'>('messaging.yaml'),
    winLoss: one<'winLoss'>('win-loss.yaml'),
    people: one<'people'>('people.yaml'),
    glossary: one<'glossary'>('glossary.yaml'),
    battleCards: all<'battleCard'>('battlecards/'),
    mappings: all<'mapping'>('crm/'),
    unread: new Set(),
    leftOut: new Set(),
    isWhole: () => true,
    written: ({ file }) => file,
  };
}
