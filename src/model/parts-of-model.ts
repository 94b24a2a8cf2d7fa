import type { GtmModel } from './gtm-model.ts';
import type { PartValues } from './part-values.ts';

/** The parts of a model that came without them: `modelFromParts` of these gives the same content and version. */
export function partsOfModel(model: GtmModel): PartValues {
  const { engine, seller, facts, scorecards, evidence, stages, objections, messaging, winLoss } = model;
  const { battleCards, people, glossary, mappings } = model;
  const parts: Readonly<Record<string, unknown>> = {
    'facts.yaml': facts.length === 0 ? null : { engine, ...(seller === null ? {} : { seller }), facts },
    'icp.yaml': scorecards.length === 0 ? null : { engine: 1, scorecards, evidence },
    'stages.yaml': stages,
    'objections.yaml': objections,
    'messaging.yaml': messaging,
    'win-loss.yaml': winLoss,
    'people.yaml': people.length === 0 ? null : { engine: 1, people },
    'glossary.yaml': glossary,
    ...Object.fromEntries(battleCards.map((card) => [`battlecards/${card.id}.yaml`, card])),
    ...Object.fromEntries(Object.entries(mappings).map(([crm, mapping]) => [`crm/${crm}.yaml`, mapping])),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
}
