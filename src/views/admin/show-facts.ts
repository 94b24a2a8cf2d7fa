import { factAt } from '../../core/entries/at.ts';
import type { Fact, RecordKind } from '../../core/condition/model.ts';
import { operatorChoices } from '../../core/condition/operator-choices.ts';
import { factsOf } from '../../core/condition/operators.ts';
import { fieldSuitsFact } from '../../core/condition/field-suits.ts';
import { counted } from '../words.ts';
import type { CrmFieldToShow, MappedField, SettingsToShow } from './settings-to-show.ts';
import type { Choice, FactChoice, FactSettings } from './settings-view.ts';
import { typeWords } from './setting-words.ts';
import { crmField, fieldOfFact, filledKey, filledLine, shareText } from './show-filled.ts';

/** The facts of the draft, each with the field that carries it. */
export const factSettings = (shown: SettingsToShow): readonly FactSettings[] =>
  shown.facts.map((fact) => {
    const at = factAt(fact.id);
    const mapped = fieldOfFact(fact, shown);
    const field = mapped ? crmField(fact.object, mapped.field, shown) : null;
    return {
      at,
      id: fact.id,
      mark: shown.markOf(at),
      label: fact.label,
      means: fact.means ?? null,
      kind: kindOf(fact),
      object: fact.object,
      field: mapped?.field ?? null,
      takesField: !fact.from,
      fields: fact.from ? [] : fieldsFor(fact, mapped, shown),
      filled:
        mapped && !field && shown.crmFields.length > 0 ? notThere(mapped, shown) : filledLine(fact, shown),
      values: valuesOf(fact, mapped, field),
      meanings: meaningsOf(fact),
      usedBy: usedBy(fact, shown),
    };
  });

const notThere = ({ label, field }: MappedField, { crm }: SettingsToShow): FactSettings['filled'] => ({
  text: `${label ?? field} is not in ${crm} any more`,
  tone: 'bad',
});

/** `Choice of 7, on the company`. */
function kindOf({ type, values, object, from }: Fact): string {
  const kind = values ? `${typeWords[type]} of ${values.length}` : typeWords[type];
  return from ? `${kind}, worked out from ${from.over}` : `${kind}, on the ${object}`;
}

function fieldsFor(fact: Fact, mapped: MappedField | null, shown: SettingsToShow): readonly Choice[] {
  const fitting = shown.crmFields.filter((field) => fieldSuitsFact(field, fact));
  const choices = fitting.map((field) => fieldChoice(field, field.name, shown));
  const isListed = !mapped || fitting.some(({ name }) => name === mapped.field);
  const other =
    mapped && !isListed ? [{ id: mapped.field, label: mapped.label ?? mapped.field, note: null }] : [];
  return [...choices, ...other].toSorted((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}

function fieldChoice(field: CrmFieldToShow, id: string, { filled }: SettingsToShow): Choice {
  const share = filled.get(filledKey(field.object, field.name));
  return { id, label: field.label, note: share && share.of > 0 ? shareText(share, field.object) : null };
}

/** Every option of the field, and whatever else the mapping names. */
function valuesOf(
  fact: Fact,
  mapped: MappedField | null,
  field: CrmFieldToShow | null,
): FactSettings['values'] {
  if (!mapped || (!fact.values && fact.type !== 'yesNo')) return [];
  const means = (value: string): string | null => {
    const meaning = Object.hasOwn(mapped.values ?? {}, value) ? mapped.values?.[value] : undefined;
    if (typeof meaning === 'boolean') return meaning ? 'yes' : 'no';
    return meaning ?? null;
  };
  const options = fact.type === 'yesNo' && field?.type === 'yesNo' ? [] : (field?.options ?? []);
  const listed = new Set(options.map(({ value }) => value));
  const others = Object.keys(mapped.values ?? {}).filter((value) => !listed.has(value));
  return [...options, ...others.map((value) => ({ value, label: value }))].map(({ value, label }) => ({
    value,
    label,
    means: means(value),
  }));
}

const meaningsOf = (fact: Fact): readonly Choice[] =>
  fact.type === 'yesNo'
    ? [
        { id: 'yes', label: 'Yes', note: null },
        { id: 'no', label: 'No', note: null },
      ]
    : (fact.values ?? []).map(({ id, label }) => ({ id, label, note: null }));

function usedBy({ id }: Fact, { pipelines, scorecards }: SettingsToShow): string {
  const stages = pipelines.flatMap((pipeline) => pipeline.stages);
  const criteria = stages.flatMap(({ entry, exit }) => [...entry, ...exit]);
  const reading = criteria.filter(({ when }) => factsOf(when).includes(id)).length;
  const rules = scorecards.flatMap((card) => [
    ...card.criteria.map(({ when, bands = [] }) => [
      ...(when ? [when] : []),
      ...bands.map((band) => band.when),
    ]),
    ...card.disqualifiers.map(({ when }) => [when]),
  ]);
  const scoring = rules.filter((conditions) => conditions.some((when) => factsOf(when).includes(id))).length;
  const parts = [
    ...(reading > 0 ? [counted(reading, 'criterion', 'criteria')] : []),
    ...(scoring > 0 ? [counted(scoring, 'fit rule', 'fit rules')] : []),
  ];
  return parts.length === 0 ? 'Nothing reads it yet' : parts.join(', ');
}

/** The facts as criteria of a deal choose them: those of the deal and of its company. */
export const factChoices = (shown: SettingsToShow): readonly FactChoice[] =>
  shown.facts
    .filter(({ object }) => object === 'deal' || object === 'company')
    .map((fact) => ({
      id: fact.id,
      label: fact.label,
      note: kindOf(fact),
      operators: operatorChoices(fact),
      values: meaningsOf(fact),
      filled: filledLine(fact, shown),
    }));

/** Fields that carry no fact yet and that could, the best filled first. */
export function fieldsToAdd(shown: SettingsToShow): readonly Choice[] {
  const objects = Object.entries(shown.mappedFields) as [RecordKind, Readonly<Record<string, MappedField>>][];
  const taken = new Set(
    objects.flatMap(([object, fields]) => Object.values(fields).map(({ field }) => filledKey(object, field))),
  );
  const shareOf = ({ object, name }: CrmFieldToShow): number => {
    const share = shown.filled.get(filledKey(object, name));
    return share && share.of > 0 ? share.filled / share.of : 0;
  };
  return shown.crmFields
    .filter(
      ({ object, name, type, personal }) => type !== null && !personal && !taken.has(filledKey(object, name)),
    )
    .toSorted((a, b) => shareOf(b) - shareOf(a) || (a.label < b.label ? -1 : 1))
    .map((field) => {
      const { label, note } = fieldChoice(field, field.name, shown);
      const said = [`on the ${field.object}`, ...(note === null ? [] : [note])].join(' · ');
      return { id: filledKey(field.object, field.name), label, note: said };
    });
}
