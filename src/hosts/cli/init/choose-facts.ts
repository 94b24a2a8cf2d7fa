import type { Fact, RecordKind } from '../../../core/condition/model.ts';
import type { FieldMapping } from '../../../model/mapping.ts';
import { kindsLookedAt, shareOf, type AccountThere, type FieldLooked } from './account-there.ts';
import { mostOptions, sameValues, saysFewThings } from './few-values.ts';
import { idIn, Ids } from './ids.ts';
import { useOf } from './which-field.ts';

/** A fact with the field that carries it. */
export interface ChosenFact {
  readonly fact: Fact;
  readonly field: FieldLooked;
  readonly mapping: FieldMapping;
}

/** Fields that did not become facts, and why, for people. */
export interface LeftOut {
  readonly why: string;
  readonly fields: readonly string[];
}

/** The facts of a first model. */
export interface ChosenFacts {
  readonly facts: readonly ChosenFact[];
  readonly leftOut: readonly LeftOut[];
}

/** A field has to be filled in on so many of the records, and so many of one kind of record are enough to begin with. */
const leastShare = 0.1;
const mostOfAKind = 30;

/** The fields that become facts: filled in, saying something about the record, and nothing about a person or the outcome. */
export function chooseFacts(there: AccountThere): ChosenFacts {
  const required = new Set(
    there.pipelines.flatMap(({ stages }) => stages.flatMap((stage) => stage.requiredFields ?? [])),
  );
  const isRequired = ({ object, name }: FieldLooked): boolean => object === 'deal' && required.has(name);
  const ids = new Ids();
  const facts: ChosenFact[] = [];
  const empty: FieldLooked[] = [];
  const surplus: FieldLooked[] = [];
  for (const kind of kindsLookedAt) {
    const usable = there.fields.filter((field) => field.object === kind && useOf(field) === 'fact');
    const isNew = there.fields.every(({ share }) => share.filled === 0);
    const filled = usable.filter((field) => isRequired(field) || isFilled(field, isNew));
    empty.push(...usable.filter((field) => !filled.includes(field)));
    const best = filled.toSorted(
      (a, b) => Number(isRequired(b)) - Number(isRequired(a)) || shareOf(b) - shareOf(a),
    );
    surplus.push(...best.slice(mostOfAKind));
    facts.push(...best.slice(0, mostOfAKind).map((field) => factOf(field, there, ids)));
  }
  return { facts, leftOut: leftOutOf(there, empty, surplus) };
}

/** In a new account nothing is filled in yet: what somebody made is meant to be, and what a company is known by. */
const isFilled = (field: FieldLooked, isNew: boolean): boolean =>
  shareOf(field) >= leastShare ||
  (isNew &&
    (field.custom ||
      (field.object === 'company' &&
        /^(industry|numberofemployees|country|billingcountry|annualrevenue)$/i.test(field.name))));

function leftOutOf(
  there: AccountThere,
  empty: readonly FieldLooked[],
  surplus: readonly FieldLooked[],
): readonly LeftOut[] {
  const named = (fields: readonly FieldLooked[]): readonly string[] =>
    // What somebody made for this account is missed first.
    fields
      .toSorted((a, b) => Number(b.custom) - Number(a.custom))
      .map(({ object, name }) => `${object}.${name}`);
  const of = (...uses: readonly string[]): readonly string[] =>
    named(there.fields.filter((field) => uses.includes(useOf(field))));
  return [
    { why: 'filled in on fewer than one record in ten', fields: named(empty) },
    {
      why: `more than ${mostOfAKind} of one kind of record, and filled in less often`,
      fields: named(surplus),
    },
    { why: 'which say who somebody is or how to reach them', fields: of('personal') },
    { why: 'which say how a deal ended', fields: of('closing') },
    { why: 'Plumbline’s own', fields: of('ours') },
    { why: 'which the CRM keeps for itself', fields: of('bookkeeping') },
    { why: 'of a kind that no rule can read', fields: of('noKind') },
  ].filter(({ fields }) => fields.length > 0);
}

function factOf(field: FieldLooked, there: AccountThere, ids: Ids): ChosenFact {
  const id = ids.of(field.label, idIn(field.name) || `${field.object}_field`);
  const options = optionsOf(field);
  const answers = answersIn(options);
  const type = answers ? 'yesNo' : typeOf(field, options.length);
  const values =
    type === 'option' || type === 'options'
      ? options.map(({ id: value, label }) => ({ id: value, label }))
      : null;
  return {
    field,
    fact: {
      id,
      label: field.label,
      type,
      object: field.object,
      ...(type === 'money' ? { currency: there.account.currency } : {}),
      ...(values ? { values } : {}),
    },
    mapping: {
      field: field.name,
      label: field.label,
      ...(type === 'money' ? { currency: currencyOf(field.object, there) } : {}),
      ...(field.neverBlank ? { unchecked: 'unknown' as const } : {}),
      ...(answers ? { values: answers } : {}),
      ...(values
        ? {
            values: Object.fromEntries(
              options.flatMap(({ id: value, written }) => written.map((text) => [text, value])),
            ),
          }
        : {}),
    },
  };
}

/** A list of Yes and No and nothing else is a question, each answer by how it is written; null for any other list. */
function answersIn(options: readonly OptionDraft[]): Readonly<Record<string, boolean>> | null {
  const ids = options.map(({ id }) => id);
  if (ids.length !== 2 || !ids.includes('yes') || !ids.includes('no')) return null;
  return Object.fromEntries(
    options.flatMap(({ id, written }) => written.map((text) => [text, id === 'yes'])),
  );
}

/** In Salesforce every amount says its currency; in HubSpot only deals do. */
const currencyOf = (object: RecordKind, { crm }: AccountThere): string =>
  crm === 'salesforce' || object === 'deal' ? 'record' : 'account';

interface OptionDraft {
  readonly id: string;
  readonly label: string;
  /** Every way in which it is written in the CRM. */
  readonly written: readonly string[];
}

/** The options of a list, or what a text says over and over; none of anything else. */
function optionsOf(field: FieldLooked): readonly OptionDraft[] {
  const ids = new Ids();
  const option = (label: string, value: string, written: readonly string[]): OptionDraft => ({
    id: ids.of(label, idIn(value) || 'value'),
    label,
    written,
  });
  if (field.type === 'text') {
    const same = sameValues(field.values ?? []);
    if (!saysFewThings(same)) return [];
    return same
      .slice(0, mostOptions)
      .map(({ label, spellings }) =>
        option(label, label, [...new Set(spellings.map(({ value }) => value.trim()))]),
      );
  }
  if (field.type !== 'option' && field.type !== 'options') return [];
  const used = new Set((field.values ?? []).map(({ value }) => value));
  const some =
    field.options.length > mostOptions && used.size > 0
      ? field.options.filter(({ value }) => used.has(value))
      : field.options;
  return some.slice(0, 200).map(({ value, label }) => option(label.trim() || value, value, [value]));
}

/** A list without an option is a text to whoever reads it. */
function typeOf({ type }: FieldLooked, options: number): Fact['type'] {
  if (type === 'text') return options > 0 ? 'option' : 'text';
  if (type === 'option' || type === 'options') return options > 0 ? type : 'text';
  return type ?? 'text';
}
