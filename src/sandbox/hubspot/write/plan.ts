import { err, ok, type Result } from '../../../base/result.ts';
import type { Account } from '../account.ts';
import { instantText, type Instant } from '../instants.ts';
import { invalid, type Refusal } from '../refusals.ts';
import type { Source } from '../sources.ts';
import type { ObjectType } from '../store/object-types.ts';
import { pipelineProperties } from '../store/pipelines.ts';
import type { StoredRecord, Values } from '../store/records.ts';
import { derivedChanges, type Changes } from './derived.ts';
import { rulesRefuse } from './rules.ts';
import { checkValue, valuesRefused, type ValueProblem } from './values.ts';

/** What a write carries. */
export type Sent = Readonly<Record<string, unknown>>;

/** HubSpot stored something other than what was sent. */
export interface Warning {
  readonly category: string;
  readonly message: string;
  readonly context: Readonly<Record<string, string>>;
}

/** A write that was checked and can be done. */
export interface Plan {
  readonly type: ObjectType;
  readonly at: Instant;
  readonly source: Source;
  /** Null creates. */
  readonly record: StoredRecord | null;
  readonly written: Changes;
  readonly derived: Changes;
  readonly warnings: readonly Warning[];
  /** Values that no other record may have. */
  readonly claims: readonly string[];
}

/** Checks a new record. */
export const planCreate = (
  account: Account,
  type: ObjectType,
  sent: Sent,
  source: Source,
): Result<Plan, Refusal> => plan(account, type, null, withPipeline(account, type, sent), source);

/** Checks a change of a record. */
export const planUpdate = (
  account: Account,
  type: ObjectType,
  record: StoredRecord,
  sent: Sent,
  source: Source,
): Result<Plan, Refusal> => plan(account, type, record, sent, source);

function plan(
  account: Account,
  type: ObjectType,
  record: StoredRecord | null,
  sent: Sent,
  source: Source,
): Result<Plan, Refusal> {
  const before = record?.values ?? {};
  const read = readValues(account, type, before, sent);
  if (!read.ok) return read;
  const { written, warnings } = read.value;
  const misplaced = stageProblem(account, type, before, written);
  if (misplaced) return err(valuesRefused([misplaced]));
  const rule = rulesRefuse(account, { type, creates: record === null, changes: written, before, source });
  if (rule) return err(rule);
  const claims = claimed(account, type, written);
  const taken = conflict(account, type, record, claims);
  if (taken) return err(taken);
  const at = account.now();
  const derived = derivedChanges(account, type, before, written, at);
  return ok({
    type,
    at,
    source,
    record,
    written,
    derived,
    warnings,
    claims: claims.map(({ name, value }) => `${name}=${value.toLowerCase()}`),
  });
}

// A record without a pipeline goes into the first one.
function withPipeline(account: Account, type: ObjectType, sent: Sent): Sent {
  const names = pipelineProperties[type.id];
  if (!names || sent[names.pipeline] !== undefined) return sent;
  const stage = sent[names.stage];
  const pipelines = account.pipelines.of(type.id);
  const fitting =
    pipelines.find((pipeline) => pipeline.stages.some(({ id }) => id === stage)) ?? pipelines[0];
  const first = type.id === '0-136' && stage === undefined ? fitting?.stages[0]?.id : undefined;
  return {
    ...sent,
    ...(fitting ? { [names.pipeline]: fitting.id } : {}),
    ...(first === undefined ? {} : { [names.stage]: first }),
  };
}

function readValues(
  account: Account,
  type: ObjectType,
  before: Values,
  sent: Sent,
): Result<{ readonly written: Changes; readonly warnings: readonly Warning[] }, Refusal> {
  const definitions = account.definitions(type);
  const written: Changes = new Map();
  const problems: ValueProblem[] = [];
  const warnings: Warning[] = [];
  for (const [name, raw] of Object.entries(sent)) {
    const definition = definitions.live(name);
    if (!definition) {
      problems.push({ name, code: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` });
    } else if (definition.readOnly) {
      const message = `"${name}" is a calculated property; its value cannot be set.`;
      problems.push({ name, code: 'READ_ONLY_VALUE', message });
    } else {
      const checked = checkValue(definition, raw, before[name], (id) => account.owners.has(id));
      if (checked.ok) {
        written.set(name, checked.value.value);
        if (checked.value.normalized !== undefined)
          warnings.push(normalized(name, raw, checked.value.normalized));
      } else problems.push(checked.error);
    }
  }
  return problems.length > 0 ? err(valuesRefused(problems)) : ok({ written, warnings });
}

const normalized = (propertyName: string, raw: unknown, normalizedValue: string): Warning => ({
  category: 'PROPERTY_VALUE_NORMALIZED',
  context: { normalizedValue, propertyName, rawValue: String(raw) },
  message: `${propertyName} was normalized`,
});

function stageProblem(
  account: Account,
  type: ObjectType,
  before: Values,
  written: ReadonlyMap<string, string | null>,
): ValueProblem | null {
  const names = pipelineProperties[type.id];
  const stage = names && written.get(names.stage);
  if (!stage) return null;
  const pipeline = written.get(names.pipeline) ?? before[names.pipeline] ?? '';
  const stages = account.pipelines.find(type.id, pipeline)?.stages ?? [];
  if (stages.some(({ id }) => id === stage)) return null;
  const message = `${stage} is not a stage of the pipeline ${pipeline}.`;
  return { name: names.stage, code: 'INVALID_OPTION', message };
}

interface Claim {
  readonly name: string;
  readonly value: string;
}

function claimed(
  account: Account,
  type: ObjectType,
  written: ReadonlyMap<string, string | null>,
): readonly Claim[] {
  const definitions = account.definitions(type);
  return [...written].flatMap(([name, value]) => {
    const unique = definitions.live(name)?.hasUniqueValue === true || (type.id === '0-1' && name === 'email');
    return unique && value !== null ? [{ name, value }] : [];
  });
}

function conflict(
  account: Account,
  type: ObjectType,
  record: StoredRecord | null,
  claims: readonly Claim[],
): Refusal | null {
  for (const { name, value } of claims) {
    const holder = account.store(type).holder(name, value);
    if (holder === undefined || holder === record?.id) continue;
    if (type.id === '0-1' && name === 'email')
      return { status: 409, category: 'CONFLICT', message: `Contact already exists. Existing ID: ${holder}` };
    const message = `Cannot set PropertyValueCoordinates{portalId=${account.settings.portalId}, objectTypeId=${type.id}, propertyName=${name}, value=${value}} on ${record?.id ?? 'new object'}. ${holder} already has that value.`;
    return valuesRefused([{ name, code: 'CONFLICTING_UNIQUE_VALUE', message }]);
  }
  return null;
}

/** Refuses a batch in which two rows want the same unique value; null when none do. */
export function claimsCollide(plans: readonly Plan[]): Refusal | null {
  const seen = new Set<string>();
  for (const claim of plans.flatMap((one) => one.claims)) {
    if (seen.has(claim)) return invalid(`Duplicate unique property values found in batch input: ${claim}`);
    seen.add(claim);
  }
  return null;
}

/** The moment of a plan, as a property's value. */
export const momentOf = (one: Plan): string => instantText(one.at);
