import { factsOf } from '../core/condition/operators.ts';
import type { RecordKind } from '../core/condition/model.ts';
import { clashingWords, definedWords } from '../core/upkeep/same-word.ts';
import { driftOfFields } from './drift/fields.ts';
import type { CrmFound, Drift, DriftingModel, ScoresFound } from './drift/found.ts';
import { driftOfStages } from './drift/stages.ts';
import type { CrmMapping } from './mapping.ts';

/** Everything that no longer agrees; what cards already say wrongly comes first. */
export function findDrift(
  model: DriftingModel,
  mapping: CrmMapping | null,
  found: CrmFound,
): readonly Drift[] {
  const all = [
    ...(mapping ? driftOfStages(model, mapping, found) : []),
    ...(mapping ? driftOfFields(model, mapping, found, readersOf(model)) : []),
    ...found.scores.flatMap(driftOfScores),
    ...driftOfWords(model),
  ];
  return [...all.filter(({ tone }) => tone === 'bad'), ...all.filter(({ tone }) => tone === 'warn')];
}

/** How many rules read a fact. */
function readersOf({ scorecards, stages, messaging }: DriftingModel): ReadonlyMap<string, number> {
  const conditions = [
    ...scorecards.flatMap(({ criteria, disqualifiers }) => [
      ...criteria.map(({ when, bands = [] }) => (when ? [when] : bands.map((band) => band.when))),
      ...disqualifiers.map(({ when }) => [when]),
    ]),
    ...(stages?.pipelines ?? []).flatMap((pipeline) =>
      pipeline.stages.flatMap(({ entry, exit }) => [...entry, ...exit].map(({ when }) => [when])),
    ),
    ...(messaging?.limits ?? []).flatMap(({ when }) => (when ? [[when]] : [])),
  ];
  const readers = new Map<string, number>();
  for (const rule of conditions)
    for (const fact of new Set(rule.flatMap(factsOf))) readers.set(fact, (readers.get(fact) ?? 0) + 1);
  return readers;
}

const recordWords: Readonly<Record<RecordKind, string>> = {
  deal: 'deals',
  company: 'companies',
  contact: 'contacts',
  lead: 'leads',
};

function driftOfScores({ object, looked, scored, superseded }: ScoresFound): readonly Drift[] {
  if (superseded === 0) return [];
  const records = recordWords[object];
  return [
    {
      kind: 'score',
      where: `Stored fit of ${records}`,
      what: `${superseded} of ${scored} scored ${records}, out of ${looked} that were looked at, carry a score of an older model.`,
      todo: 'Cards score them anew whenever they are opened. Lists and reports show the stored score until records are scored in bulk again.',
      tone: 'warn',
    },
  ];
}

function driftOfWords(model: DriftingModel): readonly Drift[] {
  return clashingWords(definedWords(model)).map(({ first, second }) => ({
    kind: 'word',
    where: `“${second.word}”`,
    what: `It means one thing as a ${first.kind.toLowerCase()} and another as a ${second.kind.toLowerCase()}: two people would count differently.`,
    todo: 'Write one meaning in both, or call one of them something else.',
    tone: 'warn',
  }));
}
