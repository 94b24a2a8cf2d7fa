import type { GtmModel } from '../../model/gtm-model.ts';

/** What a model holds, counted. */
export type Holdings = Readonly<Record<(typeof counts)[number][0], number>>;

const counts = [
  ['facts', 'fact', (model: GtmModel) => model.facts.length],
  ['scorecards', 'scorecard', (model: GtmModel) => model.scorecards.length],
  ['criteria', 'criterion', (model: GtmModel) => sum(model.scorecards, ({ criteria }) => criteria.length)],
  ['stages', 'stage', (model: GtmModel) => sum(model.stages?.pipelines, ({ stages }) => stages.length)],
  ['battleCards', 'battle card', (model: GtmModel) => model.battleCards.length],
  ['objections', 'objection', (model: GtmModel) => model.objections?.objections.length ?? 0],
  ['claims', 'claim', (model: GtmModel) => model.messaging?.claims.length ?? 0],
  ['reasons', 'win/loss reason', (model: GtmModel) => model.winLoss?.reasons.length ?? 0],
  ['mappings', 'mapping', (model: GtmModel) => Object.values(model.mappings).filter(Boolean).length],
] as const;

/** Counts what a model holds. */
export function holdingsOf(model: GtmModel): Holdings {
  return Object.fromEntries(counts.map(([key, , count]) => [key, count(model)])) as Holdings;
}

/** `20 facts, 2 scorecards with …`, leaving out what there is none of. */
export function holdingsLine(model: GtmModel): string {
  const words = counts.map(([, one, count]) => ({ one, n: count(model) })).filter(({ n }) => n > 0);
  return words.map(({ one, n }) => `${n} ${n === 1 ? one : plural(one)}`).join(', ');
}

const plural = (one: string): string => (one === 'criterion' ? 'criteria' : `${one}s`);

function sum<T>(list: readonly T[] | undefined, of: (entry: T) => number): number {
  return (list ?? []).reduce((total, entry) => total + of(entry), 0);
}
