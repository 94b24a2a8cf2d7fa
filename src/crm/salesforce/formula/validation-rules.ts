import { bypassPermission } from '../mapping/field-names.ts';
import { and, call, compare, fieldAt, not, or, text, writeFormula, type Expression } from './expression.ts';
import { longestFormula } from './criteria.ts';
import {
  advised,
  gateMessage,
  placedCriteria,
  recordTypeOf,
  type AdvisoryCriterion,
  type GatedModel,
  type OrgTraits,
  type PlacedCriterion,
} from './stage-gates.ts';

/** A validation rule on Opportunity, in the words of the Metadata API’s ValidationRule. */
export interface ValidationRule {
  /** At most 40 characters. */
  readonly fullName: string;
  readonly active: boolean;
  readonly description: string;
  /** True where the save is refused; at most 3,900 characters. */
  readonly errorConditionFormula: string;
  readonly errorDisplayField: string;
  /** At most 255 characters. */
  readonly errorMessage: string;
}

const longestName = 40;
const longestMessage = 255;
const stageName = fieldAt('StageName');
const recordTypeName = fieldAt('RecordType.DeveloperName');
const priorStage = call('PRIORVALUE', stageName);

/**
 * The blocking criteria of a model as validation rules, one or more a criterion, and what is left to advice. Like the stage
 * gate they are never broken by moving back, by closing lost, or by whoever holds the bypass permission. Salesforce tells
 * every rule that is broken at once.
 */
export function validationRules(
  model: GatedModel,
  org: OrgTraits = {},
): { readonly rules: readonly ValidationRule[]; readonly advisory: readonly AdvisoryCriterion[] } {
  const rules: ValidationRule[] = [];
  const advisory: AdvisoryCriterion[] = [];
  for (const placed of placedCriteria(model, org)) {
    const { level } = placed.criterion;
    const move = moveOf(placed);
    // Nothing lies before the first stage, and nothing behind the last.
    if (move.kind === 'false') continue;
    const half = placed.required(longestFormula - writtenRule(move, 'NOT()').length);
    if (!half.ok) advisory.push(advised(placed, half.error));
    else if (half.value.counts !== null) advisory.push(advised(placed, { why: 'countedByGate' }));
    else if (level !== 'block') advisory.push(advised(placed, { why: 'level', level }));
    else
      for (const refusal of half.value.refusals)
        rules.push(ruleOf(placed, writtenRule(move, refusal), freeName(placed, rules)));
  }
  return { rules, advisory };
}

function ruleOf(placed: PlacedCriterion, formula: string, fullName: string): ValidationRule {
  const { criterion, stage, direction, field } = placed;
  const moment = direction === 'exit' ? 'is left' : 'is entered';
  return {
    fullName,
    active: true,
    description: `Plumbline: ${criterion.id}, before ${stage.id} ${moment}. Written from the model; changes here are lost.`,
    errorConditionFormula: formula,
    errorDisplayField: field,
    errorMessage: gateMessage(criterion, longestMessage),
  };
}

/** The moves that a criterion is asked of: onward, and not to a stage in which the opportunity is lost. */
function moveOf(placed: PlacedCriterion): Expression {
  const { pipeline, stage, stageValue, direction, pipelineMapping, otherRecordTypes } = placed;
  const place = pipeline.stages.indexOf(stage);
  const others = pipeline.stages.filter(({ type }, at) =>
    direction === 'exit' ? at > place && type !== 'lost' : at < place,
  );
  const values = others.flatMap(({ id }) => pipelineMapping.stages[id] ?? []);
  const isAny = (field: Expression): Expression =>
    or(...values.map((value) => call('ISPICKVAL', field, text(value))));
  const recordType = recordTypeOf(pipelineMapping);
  return and(
    not(fieldAt(`$Permission.${bypassPermission}`)),
    call('ISCHANGED', stageName),
    ...(recordType === null ? [] : [compare(recordTypeName, '=', text(recordType))]),
    ...otherRecordTypes.map((other) => compare(recordTypeName, '<>', text(other))),
    call('ISPICKVAL', direction === 'exit' ? priorStage : stageName, text(stageValue)),
    isAny(direction === 'exit' ? stageName : priorStage),
  );
}

/** One part a line: people read it in Setup. */
function writtenRule(move: Expression, refusal: string): string {
  const parts = move.kind === 'call' && move.name === 'AND' ? move.of : [move];
  return `AND(\n  ${[...parts.map(writeFormula), refusal].join(',\n  ')}\n)`;
}

/** A name of letters, digits and single underscores that no rule before has. */
function freeName(
  { stage, direction, criterion }: PlacedCriterion,
  taken: readonly ValidationRule[],
): string {
  const words = `PL_${direction}_${stage.id}_${criterion.id}`.replaceAll(/[^A-Za-z0-9]+/g, '_');
  const isTaken = (name: string): boolean =>
    taken.some(({ fullName }) => fullName.toLowerCase() === name.toLowerCase());
  const cut = (length: number): string => words.slice(0, length).replace(/_$/, '');
  let name = cut(longestName);
  for (let count = 2; isTaken(name); count++)
    name = `${cut(longestName - 1 - String(count).length)}_${count}`;
  return name;
}
