import type { PartValues } from '../../model/part-values.ts';
import { battleCardsIn } from '../../model/edit/content-edits.ts';
import { factsIn, partIn } from '../../model/edit/part-access.ts';
import { sentence, stopped } from '../../views/words.ts';

/** What the parts of a model are called on a page, where nobody sees files. */
const files: readonly (readonly [string, string])[] = [
  ['facts.yaml', 'the facts'],
  ['stages.yaml', 'the stages'],
  ['icp.yaml', 'the scorecards'],
  ['objections.yaml', 'the objections'],
  ['messaging.yaml', 'the messages'],
  ['win-loss.yaml', 'the questions at close'],
  ['people.yaml', 'the people'],
  ['glossary.yaml', 'the glossary'],
  ['crm/hubspot.yaml', 'HubSpot’s fields'],
  ['crm/salesforce.yaml', 'Salesforce’s fields'],
  ['crm/csv.yaml', 'the columns'],
];

/**
 * What checks say of a model, for people who see a page and no files: things by the names that people gave them. A word
 * that is marked as code stays marked as a quotation where nothing has that name.
 */
export function plainWords(parts: PartValues): (text: string) => string {
  const labels = labelsIn(parts);
  return (text) => {
    const named = text.replaceAll(/`([^`]+)`/g, (_, id: string) => said(id, labels));
    const plain = files.reduce((changed, [file, words]) => changed.replaceAll(file, words), named);
    return sentence(stopped(plain));
  };
}

function said(id: string, labels: ReadonlyMap<string, string>): string {
  const file = files.find(([name]) => name === id);
  return file ? file[1] : `“${labels.get(id) ?? id}”`;
}

function labelsIn(parts: PartValues): ReadonlyMap<string, string> {
  const stages = partIn(parts, 'stages.yaml');
  const scorecards = partIn(parts, 'icp.yaml')?.scorecards ?? [];
  const pipelines = stages?.pipelines ?? [];
  const inPipelines = pipelines.flatMap((pipeline) => pipeline.stages);
  const things: readonly { readonly id: string; readonly label: string }[] = [
    ...battleCardsIn(parts).map(({ card }) => card),
    ...scorecards.flatMap((card) => [card, ...card.tiers, ...card.criteria]),
    ...(stages?.buyingJobs ?? []),
    ...inPipelines.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...inPipelines,
    ...pipelines,
    // Facts last: where a fact and something else share an id, checks of conditions mean the fact.
    ...factsIn(parts),
  ];
  return new Map(things.map(({ id, label }) => [id, label]));
}
