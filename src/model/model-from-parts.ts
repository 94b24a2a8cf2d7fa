import { canonicalJson } from '../base/canonical-json.ts';
import type { Json } from '../base/canonical-json.ts';
import { sha256 } from '../base/sha256.ts';
import type { GtmModel } from './gtm-model.ts';
import type { PartName, PartTypes } from './parts.ts';
import type { PartValues } from './part-values.ts';

/** The content of a model, kind by kind. */
export interface ModelContent {
  readonly facts: PartTypes['facts'];
  readonly icp: PartTypes['icp'] | null;
  readonly stages: PartTypes['stages'] | null;
  readonly objections: PartTypes['objections'] | null;
  readonly messaging: PartTypes['messaging'] | null;
  readonly winLoss: PartTypes['winLoss'] | null;
  readonly people: PartTypes['people'] | null;
  readonly glossary: PartTypes['glossary'] | null;
  readonly battleCards: readonly PartTypes['battleCard'][];
  readonly mappings: readonly PartTypes['mapping'][];
}

/** The model of parts that were checked and filled in before: nothing is checked here. Without facts it knows none. */
export function modelFromParts(parts: PartValues): GtmModel {
  const one = <Name extends PartName>(_name: Name, path: string): PartTypes[Name] | null =>
    (parts[path] as PartTypes[Name] | undefined) ?? null;
  const all = <Name extends PartName>(name: Name, folder: string): readonly PartTypes[Name][] =>
    Object.keys(parts)
      .filter((path) => path.startsWith(folder))
      .sort()
      .flatMap((path) => one(name, path) ?? []);
  return modelOf({
    facts: one('facts', 'facts.yaml') ?? { engine: 1, facts: [] },
    icp: one('icp', 'icp.yaml'),
    stages: one('stages', 'stages.yaml'),
    objections: one('objections', 'objections.yaml'),
    messaging: one('messaging', 'messaging.yaml'),
    winLoss: one('winLoss', 'win-loss.yaml'),
    people: one('people', 'people.yaml'),
    glossary: one('glossary', 'glossary.yaml'),
    battleCards: all('battleCard', 'battlecards/'),
    mappings: all('mapping', 'crm/'),
  });
}

/** The whole model as one value, with the version that names exactly this content. */
export function modelOf(content: ModelContent): GtmModel {
  const { facts, icp, stages, objections, messaging, winLoss, people, glossary, battleCards, mappings } =
    content;
  const mapping = (crm: string) => mappings.find((one) => one.crm === crm) ?? null;
  const parts = [facts, icp, stages, objections, messaging, winLoss, people, glossary];
  const model: Omit<GtmModel, 'version'> = {
    engine: Math.max(...[...parts, ...battleCards, ...mappings].map((part) => part?.engine ?? 1)),
    seller: facts.seller ?? null,
    facts: facts.facts,
    scorecards: icp?.scorecards ?? [],
    evidence: icp?.evidence ?? [],
    stages,
    objections,
    messaging,
    winLoss,
    battleCards: [...battleCards].sort((a, b) => (a.id < b.id ? -1 : 1)),
    people: people?.people ?? [],
    glossary,
    mappings: { hubspot: mapping('hubspot'), salesforce: mapping('salesforce'), csv: mapping('csv') },
  };
  return { version: versionOf(model), ...model };
}

/** The first twelve digits of the content's SHA-256: comments, and the order of files and keys, change nothing. */
function versionOf(content: Omit<GtmModel, 'version'>): string {
  // Through JSON, because a model is JSON throughout and the types cannot say so.
  return sha256(canonicalJson(JSON.parse(JSON.stringify(content)) as Json)).slice(0, 12);
}
