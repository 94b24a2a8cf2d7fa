import { compileCondition, type CompiledCondition } from '../condition/compile.ts';
import { factsOf } from '../condition/evaluate.ts';
import type { Comparison, Condition, Fact } from '../condition/model.ts';
import type { BuyingJob, Pipeline, Stage, StageCriterion, StagesFile } from './model.ts';

/** A stage criterion, ready to be asked of many records. */
export interface CompiledCriterion {
  readonly criterion: StageCriterion;
  readonly condition: CompiledCondition;
  /** The facts that it reads. */
  readonly facts: readonly string[];
}

/** A stage with its place in the pipeline. */
export interface CompiledStage {
  readonly stage: Stage;
  readonly pipeline: Pipeline;
  /** 0 for the first stage of the pipeline. */
  readonly place: number;
  readonly job: BuyingJob | null;
  readonly entry: readonly CompiledCriterion[];
  readonly exit: readonly CompiledCriterion[];
}

/** Every stage of the model by `pipeline/stage`. */
export type CompiledStages = ReadonlyMap<string, CompiledStage>;

/** Compiles the stages once; the model has been checked. */
export function compileStages(file: StagesFile, facts: readonly Fact[]): CompiledStages {
  const jobs = new Map(file.buyingJobs.map((job) => [job.id, job]));
  return new Map(
    file.pipelines.flatMap((pipeline) =>
      pipeline.stages.map((stage, place) => {
        const compiled: CompiledStage = {
          stage,
          pipeline,
          place,
          job: jobs.get(stage.buyingJob ?? '') ?? null,
          entry: stage.entry.map((criterion) => compileCriterion(criterion, facts)),
          exit: stage.exit.map((criterion) => compileCriterion(criterion, facts)),
        };
        return [`${pipeline.id}/${stage.id}`, compiled];
      }),
    ),
  );
}

function compileCriterion(criterion: StageCriterion, facts: readonly Fact[]): CompiledCriterion {
  return {
    criterion,
    condition: compileCondition(openWhenBlank(criterion.when, facts), facts),
    facts: factsOf(criterion.when),
  };
}

/**
 * The same condition with every `isSet` answering *unknown* on a blank fact, so that what is not filled in
 * is told apart from what is filled in and does not hold.
 */
function openWhenBlank(condition: Condition, facts: readonly Fact[]): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => openWhenBlank(part, facts)) };
  if ('any' in condition) return { any: condition.any.map((part) => openWhenBlank(part, facts)) };
  if ('not' in condition) return { not: openWhenBlank(condition.not, facts) };
  if (!('isSet' in condition)) return condition;
  const fact = facts.find((one) => one.id === condition.fact);
  return fact ? { any: [condition, anyQuestionAbout(fact)] } : condition;
}

/** A comparison that is unknown exactly when the fact is. */
function anyQuestionAbout(fact: Fact): Comparison {
  const first = fact.values?.[0]?.id ?? '';
  switch (fact.type) {
    case 'number':
    case 'money':
    case 'count':
      return { fact: fact.id, atLeast: 0 };
    case 'yesNo':
      return { fact: fact.id, is: true };
    case 'date':
      return { fact: fact.id, withinLast: { days: 1 } };
    case 'options':
      return { fact: fact.id, containsAny: [first] };
    case 'option':
    case 'text':
      return { fact: fact.id, is: first };
  }
}
