import { err } from '../../../base/result.ts';
import type { Fact } from '../../../core/condition/model.ts';
import type { Pipeline, Stage, StageCriterion } from '../../../core/stages/model.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmMapping, PipelineMapping } from '../../../model/mapping.ts';
import { gateField, gateObject } from '../mapping/field-names.ts';
import { everyRecordType } from '../mapping/stages.ts';
import { textLength } from '../mapping/text-lengths.ts';
import type { Comparand, Write } from '../org.ts';
import type { Ground } from './carrier.ts';
import { factsOf, requirementOf, type Requirement } from './criteria.ts';
import type { FieldKinds } from './field-kind.ts';
import type { Half, WhyNot } from './why-not.ts';

/** What of a model says how stages are gated. */
export type GatedModel = Pick<GtmModel, 'facts' | 'stages' | 'mappings' | 'people'>;

/** What is known of the org that formulas are for. */
export interface OrgTraits {
  /** Kinds of fields that neither the fact nor Salesforce’s own list gives away. */
  readonly kinds?: FieldKinds;
  /** The org’s currency (ISO 4217). */
  readonly currency?: string;
  /** Whether records name currencies of their own; no unless said. */
  readonly hasSeveralCurrencies?: boolean;
}

/** A criterion where it stands, with what of it Salesforce can tell. */
export interface PlacedCriterion {
  readonly pipeline: Pipeline;
  readonly stage: Stage;
  /** The stage’s API value. */
  readonly stageValue: string;
  readonly pipelineMapping: PipelineMapping;
  /** Record types that are pipelines of their own; named only where this one is every other opportunity. */
  readonly otherRecordTypes: readonly string[];
  readonly direction: 'exit' | 'entry';
  readonly criterion: StageCriterion;
  /** Where it stands in stages.yaml. */
  readonly path: readonly (string | number)[];
  /** What must be true, each formula at most so long (3,900 unless said), or why Salesforce cannot tell. */
  readonly required: (longest?: number) => Half<Requirement>;
  /** The field of the opportunity to fill in; `StageName` where it stands elsewhere. */
  readonly field: string;
}

/** One row of `Stage_Gate__c`, by the names of its fields. */
export type GateRow = Readonly<Record<(typeof gateField)[keyof typeof gateField], Comparand>>;

/** A criterion that Salesforce can only advise on. */
export interface AdvisoryCriterion {
  readonly pipeline: string;
  readonly stage: string;
  readonly direction: 'exit' | 'entry';
  readonly criterion: StageCriterion;
  /** Where it stands in stages.yaml. */
  readonly path: readonly (string | number)[];
  readonly why: WhyNot;
}

/** Every criterion of the stages that Salesforce has, in the model’s order: before leaving, then before entering. */
export function placedCriteria(model: GatedModel, org: OrgTraits = {}): readonly PlacedCriterion[] {
  const { salesforce } = model.mappings;
  if (!salesforce || !model.stages) return [];
  const ground: Ground = {
    facts: model.facts,
    mapping: salesforce,
    kinds: org.kinds ?? {},
    currency: org.currency ?? null,
    hasSeveralCurrencies: org.hasSeveralCurrencies ?? false,
  };
  const named = Object.values(salesforce.pipelines).flatMap((mapped) => recordTypeOf(mapped) ?? []);
  return model.stages.pipelines.flatMap((pipeline, at) => {
    const pipelineMapping = salesforce.pipelines[pipeline.id];
    if (!pipelineMapping) return [];
    const otherRecordTypes = recordTypeOf(pipelineMapping) === null ? named : [];
    return pipeline.stages.flatMap((stage, place) =>
      placed(
        { pipeline, stage, pipelineMapping, otherRecordTypes },
        ['pipelines', at, 'stages', place],
        ground,
      ),
    );
  });
}

function placed(
  where: Pick<PlacedCriterion, 'pipeline' | 'stage' | 'pipelineMapping' | 'otherRecordTypes'>,
  path: readonly (string | number)[],
  ground: Ground,
): readonly PlacedCriterion[] {
  const { stage, pipelineMapping } = where;
  const stageValue = pipelineMapping.stages[stage.id];
  if (stageValue === undefined) return [];
  return (['exit', 'entry'] as const).flatMap((direction) =>
    stage[direction].map((criterion, at) => ({
      ...where,
      stageValue,
      direction,
      criterion,
      path: [...path, direction, at],
      required: (longest) =>
        direction === 'entry' && stage.type === 'lost'
          ? err({ why: 'closingLost' })
          : required(criterion, ground, longest),
      field: fieldToFill(criterion, ground),
    })),
  );
}

/** Whoever may edit the field could vouch in the manager’s name, so what a manager vouches for is not enforced. */
function required(
  { evidence, when }: StageCriterion,
  ground: Ground,
  longest: number | undefined,
): Half<Requirement> {
  return evidence === 'manager_attestation'
    ? err({ why: 'attestation' })
    : requirementOf(when, ground, longest);
}

function fieldToFill({ when }: StageCriterion, { facts, mapping }: Ground): string {
  const ids = factsOf(when);
  const own = ids.map((id) => mapping.fields.deal?.[id]?.field).find((field) => field !== undefined);
  return own !== undefined && ids.every((id) => isOfDeal(facts, mapping, id)) ? own : 'StageName';
}

const isOfDeal = (facts: readonly Fact[], mapping: CrmMapping, id: string): boolean =>
  mapping.fields.deal?.[id] !== undefined && facts.some((fact) => fact.id === id && !fact.from);

/** The sentence that a person reads when a criterion fails: what is missing, and what to do. */
export function gateMessage({ label, saysMissing, whenMissing }: StageCriterion, longest: number): string {
  const message = `${saysMissing ?? sentence(label)} ${whenMissing}`;
  if (message.length <= longest) return message;
  return `${message.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`;
}

const sentence = (label: string): string => (/[.!?]$/.test(label) ? label : `Missing: ${label}.`);

/**
 * The rows of `Stage_Gate__c` for a model, in stable order, and what is left to advice. A formula that is too long for one
 * row takes several; all of them must be true.
 */
export function stageGates(
  model: GatedModel,
  org: OrgTraits = {},
): { readonly rows: readonly GateRow[]; readonly advisory: readonly AdvisoryCriterion[] } {
  const criteria = placedCriteria(model, org);
  const rows = criteria.flatMap((one, order) => rowsOf(one, order, emailOf(model, one.criterion.waivableBy)));
  return { rows, advisory: criteria.flatMap(adviceOf) };
}

/**
 * The same rows as what is to be written: sent twice, it changes nothing. Of the keys that the org has already, those
 * that the model no longer has are switched off.
 */
export const gateWrites = (rows: readonly GateRow[], keysThere: readonly string[] = []): readonly Write[] => [
  ...rows.map(({ [gateField.key]: key, ...fields }) => writeOf(String(key), fields)),
  ...keysThere
    .filter((key) => !rows.some((row) => row[gateField.key] === key))
    .map((key) => writeOf(key, { [gateField.active]: false })),
];

const writeOf = (key: string, fields: Write['fields']): Write => ({
  object: gateObject,
  at: { key: gateField.key, value: key },
  fields,
});

function adviceOf(placedOne: PlacedCriterion): readonly AdvisoryCriterion[] {
  const half = placedOne.required();
  return half.ok ? [] : [advised(placedOne, half.error)];
}

/** A criterion that is left to advice, for this reason. */
export function advised(
  { pipeline, stage, direction, criterion, path }: PlacedCriterion,
  why: WhyNot,
): AdvisoryCriterion {
  return { pipeline: pipeline.id, stage: stage.id, direction, criterion, path, why };
}

/** The address of someone whom the model names, in lower case; null for someone who is not in people.yaml. */
const emailOf = ({ people }: GatedModel, name: string | undefined): string | null =>
  people.find((person) => person.name === name)?.email.toLowerCase() ?? null;

function rowsOf(placedOne: PlacedCriterion, order: number, waivableBy: string | null): readonly GateRow[] {
  const half = placedOne.required();
  if (!half.ok) return [];
  const { formulas, counts } = half.value;
  const written = counts === null ? null : JSON.stringify(counts);
  const rowOf = (part: number, formula: string | null, counted: string | null): GateRow => ({
    ...row(placedOne, order, part, formula, counted),
    [gateField.waivableBy]: waivableBy,
  });
  if (formulas.length === 0) return [rowOf(1, null, written)];
  return formulas.map((formula, at) => rowOf(at + 1, formula, at === 0 ? written : null));
}

function row(
  { pipeline, stage, stageValue, pipelineMapping, direction, criterion, field }: PlacedCriterion,
  order: number,
  part: number,
  formula: string | null,
  counts: string | null,
): Omit<GateRow, typeof gateField.waivableBy> {
  const key = `${pipeline.id}/${stage.id}/${direction}/${criterion.id}`;
  return {
    [gateField.key]: part === 1 ? key : `${key}/${part}`,
    [gateField.stage]: stageValue,
    [gateField.direction]: direction,
    [gateField.recordType]: recordTypeOf(pipelineMapping),
    [gateField.criterion]: criterion.id,
    [gateField.level]: criterion.level,
    [gateField.formula]: formula,
    [gateField.counts]: counts,
    [gateField.message]: gateMessage(criterion, textLength.message),
    [gateField.field]: field,
    [gateField.order]: order + 1,
    [gateField.active]: true,
  };
}

/** The record type’s developer name; null for every opportunity. */
export const recordTypeOf = ({ id }: PipelineMapping): string | null => (id === everyRecordType ? null : id);
