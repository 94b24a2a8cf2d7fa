import type { CrmMapping } from '../../../model/mapping.ts';
import { isObject, jsonIn } from '../../json.ts';
import type { WinLossWriteBack } from '../../port.ts';
import type { Row } from '../org.ts';
import { cardOf } from '../../card-of.ts';
import { closingField } from './field-names.ts';
import type { ReadPlan } from './read-plan.ts';
import { textAt, type SeenRow } from './row.ts';

/** What goes into the org's own fields and lists at a close. */
export interface FieldsToFill {
  /** The fields, with the labels that people see. */
  readonly fields: readonly Filled[];
  /** Names of competitors to be added to the opportunity's list of them. */
  readonly competitors: readonly string[];
  /** What is remembered besides of what we wrote, as JSON by field. */
  readonly remembered: Readonly<Record<string, string>>;
}

/** One field of the org's own, with what it is to hold. */
export interface Filled {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

const nothing: FieldsToFill = { fields: [], competitors: [], remembered: {} };
/** Under this name it is remembered which competitors were added as rows. */
const rowsName = 'OpportunityCompetitor';

/**
 * The org's own reason and competitor fields, where they are empty or still as we wrote them: what a person typed is
 * never written over. Vendors are added once to the opportunity's list of competitors besides, where they do not stand
 * there already: one that somebody takes away stays away.
 */
export function fieldsToFill(
  deal: SeenRow,
  listed: readonly Row[],
  wanted: WinLossWriteBack | null,
  plan: ReadPlan,
): FieldsToFill {
  if (!wanted) return nothing;
  const before = writtenBefore(deal);
  const fields = fieldsFor(wanted, plan).filter((field) => isOurs(deal, field, before));
  const vendors = vendorsToAdd(listed, wanted, plan, before);
  const rows = [...listIn(before[rowsName]), ...vendors.map(({ id }) => id)].join(';');
  return {
    fields,
    competitors: vendors.map(({ name }) => name),
    remembered: {
      ...before,
      ...Object.fromEntries(fields.map(({ field, value }) => [field, value])),
      ...(rows === '' ? {} : { [rowsName]: rows }),
    },
  };
}

/** Labels of the fields that already hold what we would write, and do so because we wrote it. */
export function fieldsFilled(
  deal: SeenRow,
  wanted: WinLossWriteBack | null,
  plan: ReadPlan,
): readonly string[] {
  if (!wanted) return [];
  const before = writtenBefore(deal);
  return fieldsFor(wanted, plan)
    .filter(
      ({ field, value }) =>
        before[field] !== undefined && sorted(textAt(deal.row, field) ?? '') === sorted(value),
    )
    .map(({ label }) => label);
}

const fieldsFor = (wanted: WinLossWriteBack, plan: ReadPlan): readonly Filled[] =>
  [reasonField(wanted, plan.mapping), competitorField(wanted, plan.mapping)].filter(
    (field) => field !== null && field.value !== '',
  ) as readonly Filled[];

function writtenBefore({ row }: SeenRow): Readonly<Record<string, string>> {
  const json = jsonIn(textAt(row, closingField.writtenBack));
  if (!isObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** What cannot be seen is not ours to write. */
function isOurs(
  { row, hidden }: SeenRow,
  { field }: Filled,
  before: Readonly<Record<string, string>>,
): boolean {
  if (hidden.why(field) !== null) return false;
  const value = textAt(row, field);
  return value === null || sorted(value) === sorted(before[field] ?? '');
}

/** Salesforce keeps several values in the order of the field's own. */
const sorted = (values: string): string => listIn(values).sort().join(';');

const listIn = (values: string | undefined): string[] =>
  (values ?? '').split(';').filter((one) => one !== '');

function reasonField(wanted: WinLossWriteBack, mapping: CrmMapping): Filled | null {
  const coded = wanted.won ? mapping.wonReason : mapping.lostReason;
  if (!coded || !wanted.reason) return null;
  const { id, label } = wanted.reason;
  // A field without values of its own is text, and takes the words of the form.
  const value = Object.keys(coded.values).length === 0 ? label : (valueFor(id, coded.values) ?? '');
  return { field: coded.field, label: coded.label ?? coded.field, value };
}

function competitorField(wanted: WinLossWriteBack, { competitors: coded }: CrmMapping): Filled | null {
  if (!coded) return null;
  const values = wanted.competitors.flatMap((id) => valueFor(id, coded.values) ?? []);
  return { field: coded.field, label: coded.label ?? coded.field, value: [...new Set(values)].join(';') };
}

const valueFor = (id: string, values: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(values).find((value) => values[value] === id);

function vendorsToAdd(
  listed: readonly Row[],
  wanted: WinLossWriteBack,
  plan: ReadPlan,
  before: Readonly<Record<string, string>>,
): readonly { readonly id: string; readonly name: string }[] {
  const there = new Set([
    ...listed.map((row) => cardOf(textAt(row, 'CompetitorName') ?? '', plan)?.id),
    ...listIn(before[rowsName]),
  ]);
  return plan.model.battleCards
    .filter(({ id, kind }) => kind === 'vendor' && wanted.competitors.includes(id) && !there.has(id))
    .map(({ id, label }) => ({ id, name: label.slice(0, longestName) }));
}

/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_opportunitycompetitor.htm */
const longestName = 40;
