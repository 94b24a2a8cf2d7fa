import type { Fact, RecordKind } from '../../core/condition/model.ts';
import type { CrmFound, Drift, DriftingModel, FieldFound } from './found.ts';
import type { CrmMapping, FieldMapping } from '../mapping.ts';
import { folded, shortList } from './words.ts';

const kinds: readonly RecordKind[] = ['company', 'contact', 'lead', 'deal'];

/** Fields that are gone, and options that differ from what the model has for them. */
export function driftOfFields(
  model: DriftingModel,
  mapping: CrmMapping,
  found: CrmFound,
  readers: ReadonlyMap<string, number>,
): readonly Drift[] {
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]));
  const ofFacts = kinds.flatMap((kind) =>
    Object.entries(mapping.fields[kind] ?? {}).flatMap(([id, field]) => {
      const fact = facts.get(id);
      if (!fact || fact.from || !found.fields.some(({ object }) => object === kind)) return [];
      const there = fieldThere(found, kind, field.field);
      if (there === 'elsewhere') return [];
      return there === null
        ? [fieldGone(fact, kind, field, readers.get(id) ?? 0, found.crm)]
        : driftOfOptions(fact, field, there, found.crm);
    }),
  );
  return [...ofFacts, ...driftOfCodes(model, mapping, found)];
}

/** A field of a parent record, written with a dot, and Plumbline’s own are not among the fields of this one. */
function fieldThere({ fields }: CrmFound, object: RecordKind, name: string): FieldFound | 'elsewhere' | null {
  if (name.includes('.') || /^plumbline_/i.test(name)) return 'elsewhere';
  return fields.find((one) => one.object === object && folded(one.name) === folded(name)) ?? null;
}

const fieldGone = (fact: Fact, kind: RecordKind, field: FieldMapping, rules: number, crm: string): Drift => ({
  kind: 'field',
  where: `Field ${field.label ?? field.field} of the ${kind}`,
  what:
    rules === 0
      ? `${crm} has no field ${field.field}, which carries ${fact.label}.`
      : `${crm} has no field ${field.field}: ${fact.label} can no longer be known, and ${rules} ${rules === 1 ? 'rule reads' : 'rules read'} it.`,
  todo: 'Map the fact to the field that took its place, or take the rules out.',
  tone: rules === 0 ? 'warn' : 'bad',
});

function driftOfOptions(fact: Fact, field: FieldMapping, there: FieldFound, crm: string): readonly Drift[] {
  if (!fact.values || there.options.length === 0) return [];
  const declared = new Map(
    fact.values.flatMap(({ id, label }) => [[folded(label), id] as const, [folded(id), id] as const]),
  );
  const named = new Map(Object.entries(field.values ?? {}).map(([value, id]) => [folded(value), String(id)]));
  const meaning = (value: string) => named.get(folded(value)) ?? declared.get(folded(value)) ?? null;
  const blank = new Set((field.blank ?? []).map(folded));
  const options = there.options.filter(({ value }) => value !== '' && !blank.has(folded(value)));
  const meant = new Set(options.map(({ value }) => meaning(value)));
  const offered = new Set(options.map(({ value }) => folded(value)));
  const meaningless = options.flatMap(({ value, label }) => (meaning(value) === null ? [label] : []));
  // A long list that every account has, of which the mapping names what matters, is so on purpose.
  const isOnPurpose = !there.custom && meaningless.length * 2 > options.length;
  return optionRows(`${fact.label}, field ${there.label}`, crm, {
    meaningless: isOnPurpose ? [] : meaningless,
    unreachable: fact.values.flatMap(({ id, label }) => (meant.has(id) ? [] : [label])),
    gone: Object.keys(field.values ?? {}).filter((value) => !offered.has(folded(value))),
  });
}

interface OptionsApart {
  /** Options that stand for no value of the model. */
  readonly meaningless: readonly string[];
  /** Values of the model that no option stands for. */
  readonly unreachable: readonly string[];
  /** Options that the mapping names and the CRM no longer offers. */
  readonly gone: readonly string[];
}

function optionRows(where: string, crm: string, apart: OptionsApart): readonly Drift[] {
  const { meaningless, unreachable, gone } = apart;
  const row = (what: string, todo: string, tone: Drift['tone']): Drift => ({
    kind: 'option',
    where,
    what,
    todo,
    tone,
  });
  return [
    ...(meaningless.length > 0
      ? [
          row(
            `${crm} offers ${shortList(meaningless)}, and the model does not say what ${meaningless.length === 1 ? 'it means' : 'they mean'}: on such a record no rule that names a value holds.`,
            'Say on the settings page what each option means.',
            'warn',
          ),
        ]
      : []),
    ...(gone.length > 0
      ? [
          row(
            `The mapping names ${shortList(gone)}, which ${crm} no longer offers. Records may still carry ${gone.length === 1 ? 'it' : 'them'}.`,
            'Leave it until no record has it; then take it out of the mapping.',
            'warn',
          ),
        ]
      : []),
    ...(unreachable.length > 0
      ? [
          row(
            `No option of ${crm} means ${shortList(unreachable)}: no record can have ${unreachable.length === 1 ? 'it' : 'them'}.`,
            'Add the option, say which one means it, or take the value out of the model.',
            'warn',
          ),
        ]
      : []),
  ];
}

/** The deal's own fields for competitors and reasons: their options stand for ids of the model too. */
function driftOfCodes(
  { facts, winLoss, battleCards }: DriftingModel,
  mapping: CrmMapping,
  found: CrmFound,
): readonly Drift[] {
  const considered = [...battleCards, ...(winLoss?.considered ?? [])];
  const reasons = winLoss?.reasons ?? [];
  const coded = [
    { title: 'Competitors', coded: mapping.competitors, meant: considered },
    { title: 'Reason for a loss', coded: mapping.lostReason, meant: reasons },
    { title: 'Reason for a win', coded: mapping.wonReason, meant: reasons },
  ];
  if (!found.fields.some(({ object }) => object === 'deal')) return [];
  return coded.flatMap(({ title, coded: field, meant }) => {
    if (!field) return [];
    const there = fieldThere(found, 'deal', field.field);
    if (there === 'elsewhere') return [];
    if (there === null)
      return [
        {
          kind: 'field' as const,
          where: `Field ${field.label ?? field.field} of the deal`,
          what: `${found.crm} has no field ${field.field}: ${title.toLowerCase()} is neither read nor written back.`,
          todo: 'Name the field that took its place in the mapping, or take it out.',
          tone: 'bad' as const,
        },
      ];
    const known = new Set(
      [...Object.keys(field.values), ...meant.flatMap(namesOf), ...namesIn(facts, mapping, field.field)].map(
        folded,
      ),
    );
    const offered = new Set(there.options.map(({ value }) => folded(value)));
    return there.options.length === 0
      ? []
      : optionRows(`${title}, field ${there.label}`, found.crm, {
          meaningless: there.options.flatMap(({ value, label }) =>
            value === '' || known.has(folded(value)) || known.has(folded(label)) ? [] : [label],
          ),
          unreachable: [],
          gone: Object.keys(field.values).filter((value) => !offered.has(folded(value))),
        });
  });
}

const namesOf = ({ id, label }: { readonly id: string; readonly label: string }): readonly string[] => [
  id,
  label,
];

/** What the facts that the same field of the deal carries have names for. */
const namesIn = (facts: readonly Fact[], mapping: CrmMapping, name: string): readonly string[] =>
  Object.entries(mapping.fields.deal ?? {}).flatMap(([id, { field, values }]) =>
    field === name
      ? [
          ...Object.keys(values ?? {}),
          ...(facts.find((fact) => fact.id === id)?.values ?? []).flatMap(namesOf),
        ]
      : [],
  );
