import { approvedContent, type CardContent } from '../core/enablement/approved.ts';
import { compileScorecard, type CompiledScorecard } from '../core/icp/compile.ts';
import type { RecordKind } from '../core/condition/model.ts';
import type { Scorecard } from '../core/icp/model.ts';
import { compileStages, type CompiledStages } from '../core/stages/compile.ts';
import type { GtmModel } from '../model/gtm-model.ts';

/** A scorecard as it is written and as it is run. */
export interface ReadyScorecard {
  readonly scorecard: Scorecard;
  readonly compiled: CompiledScorecard;
}

/** A model compiled once, then run over many records. */
export interface CompiledModel {
  readonly scorecards: ReadonlyMap<RecordKind, ReadyScorecard>;
  readonly stages: CompiledStages;
  /** What cards may say: drafts are left out. */
  readonly content: CardContent;
}

const compiledModels = new WeakMap<GtmModel, CompiledModel>();

/** The compiled form of a model, made at its first use. */
export function compiledModel(model: GtmModel): CompiledModel {
  const known = compiledModels.get(model);
  if (known) return known;
  const compiled: CompiledModel = {
    scorecards: new Map(
      model.scorecards.map((scorecard) => [
        scorecard.object,
        { scorecard, compiled: compileScorecard(scorecard, model.facts, model.version) },
      ]),
    ),
    stages: model.stages ? compileStages(model.stages, model.facts) : new Map(),
    content: approvedContent({
      battleCards: model.battleCards,
      objections: model.objections?.objections ?? [],
      claims: model.messaging?.claims ?? [],
    }),
  };
  compiledModels.set(model, compiled);
  return compiled;
}
