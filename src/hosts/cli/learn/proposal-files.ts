import type { RecordKind } from '../../../core/condition/model.ts';
import type { Learned } from '../../../core/evidence/learning/learned.ts';
import type { FitCriterion } from '../../../core/icp/model.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { commentedYaml, type Comment } from '../init/commented-yaml.ts';
import { criterionEvidence, rowEvidence } from './evidence-words.ts';
import type { ProposedCard } from './proposed-card.ts';
import type { ProposedCriterion } from './proposed-criterion.ts';
import type { ProposedFact } from './proposed-fact.ts';
import type { TierLearned } from './tiers-learned.ts';
import { rateText, withInterval } from '../../../views/evidence/figure-words.ts';

/** What is written into the folder of a proposal. */
export interface ProposalToWrite {
  readonly card: ProposedCard;
  readonly learned: Learned;
  readonly object: RecordKind;
  /** The column that names a record; null where none does. */
  readonly idColumn: string | null;
  /** Where it was learned from, in a sentence. */
  readonly source: string;
  /** What became of the records in each tier; empty while that is not known. */
  readonly tiers: readonly TierLearned[];
}

/** The proposal as files of a model: facts, scorecard and mapping, each row with what it rests on. */
export function proposalFiles(proposal: ProposalToWrite): readonly ModelFile[] {
  return [factsFile(proposal), icpFile(proposal), mappingFile(proposal)];
}

/** One line, whatever stands in the names of a file. */
const inOneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

function written(
  path: string,
  schema: string,
  about: readonly string[],
  value: Readonly<Record<string, unknown>>,
  comments: readonly Comment[],
): ModelFile {
  const up = path.includes('/') ? '../' : '';
  const head = [`yaml-language-server: $schema=${up}schema/${schema}.schema.json`, ...about.map(inOneLine)];
  const lines = comments.map(({ path: at, text }) => ({ path: at, text: inOneLine(text) }));
  return { path, text: commentedYaml(head, value, lines) };
}

function factsFile({ card, source }: ProposalToWrite): ModelFile {
  const facts = card.facts.map(({ fact }) => fact);
  const comments = card.facts.map(({ mapping, undeclared }, at): Comment => ({
    path: ['facts', at],
    text: `From the column ${mapping.field}.${undeclared > 0 ? ` It has ${undeclared} rarer values besides, which count as anything else.` : ''}`,
  }));
  const about = [
    source,
    'What the proposed scorecard reads. Which column carries it stands in crm/csv.yaml.',
  ];
  return written('facts.yaml', 'facts', about, { engine: 1, facts }, comments);
}

function icpFile({ card, learned, source, tiers }: ProposalToWrite): ModelFile {
  const { scorecard } = card;
  const criteria = scorecard.criteria.map(writtenCriterion);
  const { base: _base, required: _required, disqualifiers: _disqualifiers, ...rest } = scorecard;
  const about = [
    source,
    'What the past says, as a scorecard: history, not intent. Take over what you can explain, by hand, criterion by criterion.',
    `Tried out on parts of the records that it was not made from, a won record outscored a lost one with a chance of ${withInterval(learned.crossValidated)}.`,
  ];
  const value = { engine: 1, scorecards: [{ ...rest, criteria }] };
  return written('icp.yaml', 'icp', about, value, [
    ...card.criteria.flatMap(commentsOn),
    ...tiers.map(commentOnTier),
  ]);
}

const commentOnTier = ({ n, won, rate }: TierLearned, at: number): Comment => ({
  path: ['scorecards', 0, 'tiers', at],
  text: `Won in the records that it was learned from: ${rateText({ n, won, rate: rate.value, low: rate.low, high: rate.high })}.`,
});

/** As people write it: what is 0 by itself is left out. */
function writtenCriterion({ otherwise, whenUnknown, why, wrongIf, ...rest }: FitCriterion): object {
  return {
    ...rest,
    ...(otherwise === 0 ? {} : { otherwise }),
    ...(whenUnknown === 0 ? {} : { whenUnknown }),
    ...(why === undefined ? {} : { why }),
    ...(wrongIf === undefined ? {} : { wrongIf }),
  };
}

function commentsOn(proposed: ProposedCriterion, at: number): readonly Comment[] {
  const { criterion, learned, bandRows, otherwiseRow, unknownRow } = proposed;
  const path = ['scorecards', 0, 'criteria', at];
  const ofBands = bandRows.map((row, band): Comment => ({
    path: criterion.bands ? [...path, 'bands', band] : [...path, 'when'],
    text: sentence(rowEvidence(row)),
  }));
  const last = criterion.otherwise === 0 ? path : [...path, 'otherwise'];
  const unknownAt = criterion.whenUnknown === 0 ? path : [...path, 'whenUnknown'];
  const unknown = unknownRow
    ? rowEvidence(unknownRow)
    : 'points of the usual record: a blank says nothing for or against';
  return [
    { path, text: sentence(criterionEvidence(learned)) },
    ...(otherwiseRow ? [{ path: last, text: `Anything else: ${rowEvidence(otherwiseRow)}.` }] : []),
    ...(unknownRow || criterion.whenUnknown !== 0
      ? [{ path: unknownAt, text: `Not known: ${unknown}.` }]
      : []),
    ...ofBands,
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function mappingFile({ card, object, idColumn, source }: ProposalToWrite): ModelFile {
  const fields = Object.fromEntries(card.facts.map(({ fact, mapping }) => [fact.id, mapping]));
  const value = {
    engine: 1,
    crm: 'csv',
    ...(idColumn === null ? {} : { idColumn }),
    fields: { [object]: fields },
  };
  const about = [
    source,
    'Which column carries which fact, and how its values read.',
    ...(idColumn === null ? ['No column tells one record from another, so each is named by its line.'] : []),
  ];
  return written('crm/csv.yaml', 'mapping', about, value, card.facts.flatMap(commentOnBlanks(object)));
}

const commentOnBlanks =
  (object: RecordKind) =>
  ({ fact, mapping }: ProposedFact): readonly Comment[] => {
    const { blank = [] } = mapping;
    return blank.length === 0
      ? []
      : [{ path: ['fields', object, fact.id], text: `Read as not filled in: ${blank.join(', ')}.` }];
  };
