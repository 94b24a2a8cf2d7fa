import { canonicalJson } from '../base/canonical-json.ts';
import type { Json } from '../base/canonical-json.ts';
import { sha256 } from '../base/sha256.ts';
import { factId, stageId, termId, tierId } from '../core/glossary/definition-ids.ts';
import type { Scorecard } from '../core/icp/model.ts';
import type { Stage, StageCriterion } from '../core/stages/model.ts';
import type { GtmModel } from './gtm-model.ts';

/** One word of the model: what it means to people, and a hash of everything by which two of them would count differently. */
export interface Definition {
  /** SHA-256, hexadecimal. Owners, levels and what cards say of it beside are not in it. */
  readonly hash: string;
  /** What it means, for people; its label where nobody has written more. */
  readonly text: string;
}

/**
 * Every word of a model by id: `term/qualified_pipeline`, `stage/new_business/discovery`, `tier/company_fit/a`, `fact/erp`.
 * The same content gives the same hash in every release, so it is told since when a word means what it does.
 */
export function definitionsOf(model: GtmModel): Readonly<Record<string, Definition>> {
  return Object.fromEntries([
    ...termsOf(model),
    ...stagesOf(model),
    ...model.scorecards.flatMap(tiersOf),
    ...factsOf(model),
  ]);
}

type Entry = readonly [id: string, definition: Definition];

function entry(id: string, label: string, means: string | undefined, content: object): Entry {
  // Through JSON, which leaves out what is not set.
  const json = JSON.parse(JSON.stringify({ label, means, ...content })) as Json;
  return [id, { hash: sha256(canonicalJson(json)), text: means ?? label }];
}

const termsOf = ({ glossary }: GtmModel): readonly Entry[] =>
  (glossary?.terms ?? []).map(({ id, term, means, stages, tiers }) =>
    entry(termId(id), term, means, { stages, tiers }),
  );

const stagesOf = ({ stages }: GtmModel): readonly Entry[] =>
  (stages?.pipelines ?? []).flatMap(({ id, stages: list }) =>
    list.map((stage) => entry(stageId(id, stage.id), stage.label, stage.means, asksOf(stage))),
  );

const asksOf = ({ type, buyingJob, alsoBuyingJobs, entry: enter, exit }: Stage): object => ({
  type,
  buyingJob,
  alsoBuyingJobs,
  entry: enter.map(asked),
  exit: exit.map(asked),
});

const asked = ({ label, when }: StageCriterion): object => ({ label, when });

/** A tier means what its points mean: the rules that give them are part of it. */
function tiersOf(scorecard: Scorecard): readonly Entry[] {
  const rules = rulesOf(scorecard);
  return scorecard.tiers.map(({ id, label, means, from, action }, at) =>
    entry(tierId(scorecard.id, id), label, means, {
      from,
      below: scorecard.tiers[at - 1]?.from,
      action,
      rules,
    }),
  );
}

function rulesOf(scorecard: Scorecard): object {
  const { object, base, scale, minimumCoverage, required, dimensions, disqualifiedTier } = scorecard;
  return {
    object,
    base,
    scale,
    minimumCoverage,
    required,
    dimensions: dimensions.map(({ id, most, least }) => ({ id, most, least })),
    criteria: scorecard.criteria.map(({ dimension, when, points, bands, otherwise, whenUnknown }) => ({
      dimension,
      when,
      points,
      bands: bands?.map((band) => ({ when: band.when, points: band.points })),
      otherwise,
      whenUnknown,
    })),
    disqualifiers: scorecard.disqualifiers.map(({ when }) => ({ when })),
    disqualifiedTier,
  };
}

const factsOf = ({ facts }: GtmModel): readonly Entry[] =>
  facts.map(({ id, label, means, type, object, from, unit, currency, values }) =>
    entry(factId(id), label, means, { type, object, from, unit, currency, values }),
  );
