import type { GtmModel } from './gtm-model.ts';

/** What only those read who look after the model: what it rests on, and when it was last asked what would make it wrong. */
const forAuthors: ReadonlySet<string> = new Set(['wrongIf', 'askedOn', 'means']);

/**
 * A model as it is written into bundles of cards: without what no card shows. It keeps its version, which names the whole
 * content, and answers every card as the whole model does.
 */
export function forCards(model: GtmModel): GtmModel {
  const { facts, scorecards, stages, messaging } = model;
  return {
    ...model,
    ...(without({ facts, scorecards, stages, messaging }) as Pick<
      GtmModel,
      'facts' | 'scorecards' | 'stages' | 'messaging'
    >),
    evidence: [],
    glossary: null,
  };
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => !forAuthors.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
}
