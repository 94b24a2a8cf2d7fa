import { ok, type Result } from '../../base/result.ts';
import type { Fact, RecordKind } from '../../core/condition/model.ts';
import type { CrmMapping, FieldMapping } from '../mapping.ts';
import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import { factAt } from '../../core/entries/at.ts';
import type { CrmFieldSeen, EditContext, EditOf, EditProblem } from './edit.ts';
import { fieldSuitsFact } from '../../core/condition/field-suits.ts';
import { freeId, idFrom } from './ids.ts';
import {
  factsIn,
  gone,
  mappingIn,
  mappingPath,
  nameless,
  partIn,
  setOrLeftOut,
  withPart,
  wrong,
  type Edited,
} from './part-access.ts';
import { textOrNone } from './stage-edits.ts';

type FactsFile = PartTypes['facts'];

/** Binds a fact to a field, and the field's values to the fact's; null takes the field away. */
export function mapFact(parts: PartValues, edit: EditOf<'mapFact'>, context: EditContext): Edited {
  const { fact: id, field: name, values } = edit;
  const at = `${factAt(id)}#field`;
  const fact = factsIn(parts).find((one) => one.id === id);
  if (!fact) return gone(factAt(id), 'This fact');
  if (fact.from)
    return wrong(
      at,
      `${fact.label} is worked out from other records, and takes no field.`,
      'Leave it as it is.',
    );
  const mapping = mappingIn(parts, context.crm);
  const { [id]: before, ...others } = mapping.fields[fact.object] ?? {};
  if (name === null) return ok(withFields(parts, context, fact.object, others));
  const field = context.fields.find((one) => one.object === fact.object && one.name === name);
  if (!field && before?.field !== name)
    return wrong(
      at,
      `The CRM has no such field on a ${fact.object}.`,
      'Read the page again, and choose another.',
    );
  if (field && !fieldSuitsFact(field, fact))
    return wrong(
      at,
      `“${field.label}” holds another kind of value than ${fact.label}.`,
      'Choose another field.',
    );
  const meanings = meaningsOf(values, fact);
  if (!meanings.ok) return meanings;
  const kept = before?.field === name ? before : field ? fieldMappingFor(field, fact) : before;
  const put = setOrLeftOut({ ...kept, field: name, values: meanings.value }) as FieldMapping;
  return ok(withFields(parts, context, fact.object, { ...others, [id]: put }));
}

/** What each value of the field means; left out where the field and the fact use the same words. */
function meaningsOf(
  values: Readonly<Record<string, string | null>>,
  fact: Fact,
): Result<FieldMapping['values'], EditProblem> {
  const given = Object.entries(values).flatMap(([value, means]) =>
    means === null ? [] : [[value, means] as const],
  );
  if (given.length === 0) return ok(undefined);
  const at = `${factAt(fact.id)}#values`;
  if (fact.type === 'yesNo') {
    const odd = given.find(([, means]) => means !== 'yes' && means !== 'no');
    if (odd) return wrong(at, `“${odd[0]}” can mean yes or no.`, 'Choose one of the two.');
    return ok(Object.fromEntries(given.map(([value, means]) => [value, means === 'yes'])));
  }
  if (!fact.values) return wrong(at, `${fact.label} has no values to choose from.`, 'Leave them out.');
  const odd = given.find(([, means]) => !fact.values?.some(({ id }) => id === means));
  if (odd) return wrong(at, `${fact.label} has no value “${odd[1]}”.`, 'Choose one of its values.');
  return ok(Object.fromEntries(given));
}

function withFields(
  parts: PartValues,
  { crm }: EditContext,
  object: RecordKind,
  fields: Readonly<Record<string, FieldMapping>>,
): PartValues {
  const mapping = mappingIn(parts, crm);
  return withPart(parts, mappingPath(crm), {
    ...mapping,
    fields: { ...mapping.fields, [object]: fields },
  } satisfies CrmMapping);
}

/** Makes a fact of a field: its type, and its values from the field's options. */
export function addFact(parts: PartValues, edit: EditOf<'addFact'>, context: EditContext): Edited {
  const { object, field: name, label } = edit;
  const field = context.fields.find((one) => one.object === object && one.name === name);
  if (!field) return wrong('facts', `The CRM has no such field on a ${object}.`, 'Read the page again.');
  if (field.type === null)
    return wrong(
      'facts',
      `“${field.label}” holds a kind of value that no rule can read.`,
      'Choose another field.',
    );
  const taken = Object.entries(mappingIn(parts, context.crm).fields[object] ?? {}).find(
    ([, one]) => one.field === name,
  );
  if (taken) return wrong(factAt(taken[0]), `“${field.label}” carries a fact already.`, 'Use that one.');
  const file: FactsFile = partIn(parts, 'facts.yaml') ?? { engine: 1, facts: [] };
  const id = freeId(
    idFrom(label, 'fact'),
    file.facts.map((one) => one.id),
  );
  const fact = factFrom(id, label.trim() || field.label, field, field.type, context.currency);
  const added = withPart(parts, 'facts.yaml', { ...file, facts: [...file.facts, fact] } satisfies FactsFile);
  const fields = mappingIn(parts, context.crm).fields[object] ?? {};
  const put = fieldMappingFor(field, fact);
  return ok(withFields(added, context, object, { ...fields, [id]: put }));
}

function factFrom(
  id: string,
  label: string,
  field: CrmFieldSeen,
  type: Fact['type'],
  currency: string,
): Fact {
  const hasValues = type === 'option' || type === 'options';
  return setOrLeftOut<Fact>({
    id,
    label,
    type: hasValues && field.options.length === 0 ? 'text' : type,
    object: field.object,
    currency: type === 'money' ? currency : undefined,
    values:
      hasValues && field.options.length > 0
        ? valuesOf(field).map(({ id: value, label: said }) => ({ id: value, label: said }))
        : undefined,
  });
}

function valuesOf({
  options,
}: CrmFieldSeen): readonly { readonly id: string; readonly label: string; readonly value: string }[] {
  const made: { id: string; label: string; value: string }[] = [];
  for (const { value, label } of options) {
    const id = freeId(
      idFrom(label, 'value'),
      made.map((one) => one.id),
    );
    made.push({ id, label: label.trim() || value, value });
  }
  return made;
}

function fieldMappingFor(field: CrmFieldSeen, fact: Fact): FieldMapping {
  const values = fact.values ? Object.entries(byValue(field, fact)) : [];
  return setOrLeftOut<FieldMapping>({
    field: field.name,
    label: field.label,
    values: values.length > 0 ? Object.fromEntries(values) : undefined,
    unchecked: fact.type === 'yesNo' && field.neverBlank ? 'unknown' : undefined,
    currency: fact.type === 'money' ? 'account' : undefined,
  });
}

/** The field's values whose label, or whose value, is that of one of the fact's. */
function byValue(field: CrmFieldSeen, fact: Fact): Readonly<Record<string, string>> {
  const ids = new Map((fact.values ?? []).map(({ id, label }) => [label.trim().toLowerCase(), id]));
  const pairs = valuesOf(field).flatMap(({ label, value, id }) => {
    const means =
      ids.get(label.trim().toLowerCase()) ?? (fact.values?.some((one) => one.id === id) ? id : null);
    return means === null ? [] : [[value, means] as const];
  });
  return Object.fromEntries(pairs);
}

/** Names a fact, and says what is meant by it. */
export function setFact(parts: PartValues, { fact, label, means }: EditOf<'setFact'>): Edited {
  const file = partIn(parts, 'facts.yaml');
  if (!file?.facts.some(({ id }) => id === fact)) return gone(factAt(fact), 'This fact');
  if (label.trim() === '') return nameless(factAt(fact));
  const set = (one: Fact): Fact => setOrLeftOut({ ...one, label: label.trim(), means: textOrNone(means) });
  const facts = file.facts.map((one) => (one.id === fact ? set(one) : one));
  return ok(withPart(parts, 'facts.yaml', { ...file, facts } satisfies FactsFile));
}
