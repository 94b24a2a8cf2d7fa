import type { CrmMapping } from '../../../model/mapping.ts';
import type { WinLossWriteBack } from '../../port.ts';
import type { Changes } from './fit-properties.ts';
import { isObject, jsonIn } from '../../json.ts';
import { winLossProperty } from './property-names.ts';
import type { ReadPlan } from './read-plan.ts';
import { valueOf, type HubSpotRecord } from './record.ts';

/** What goes into the account's own fields at a close. */
export interface FieldsToFill {
  readonly changes: Changes;
  /** The fields, with the labels that people see. */
  readonly fields: readonly { readonly field: string; readonly label: string }[];
}

const nothing: FieldsToFill = { changes: {}, fields: [] };
const usualLabels: Readonly<Record<string, string>> = {
  closed_lost_reason: 'Closed Lost Reason',
  closed_won_reason: 'Closed Won Reason',
};

/**
 * The account's own reason and competitor fields, where they are empty or still as we wrote them: what a person
 * typed is never written over. What we wrote is remembered beside them.
 */
export function fieldsToFill(
  deal: HubSpotRecord,
  wanted: WinLossWriteBack | null,
  plan: ReadPlan,
): FieldsToFill {
  if (!wanted) return nothing;
  const before = writtenBefore(deal);
  const open = fieldsFor(wanted, plan).filter((field) => isOurs(deal, field, before));
  if (open.length === 0) return nothing;
  const values = Object.fromEntries(open.map(({ field, value }) => [field, value]));
  const remembered = JSON.stringify({ ...before, ...values });
  return {
    changes: { ...values, [winLossProperty.writtenBack]: remembered },
    fields: open,
  };
}

/** Labels of the fields that already hold what we would write, and do so because we wrote it. */
export function fieldsFilled(
  deal: HubSpotRecord,
  wanted: WinLossWriteBack | null,
  plan: ReadPlan,
): readonly string[] {
  if (!wanted) return [];
  const before = writtenBefore(deal);
  const holds = ({ field, value }: Field): boolean =>
    before[field] !== undefined && sorted(valueOf(deal, field) ?? '') === sorted(value);
  return fieldsFor(wanted, plan)
    .filter(holds)
    .map(({ label }) => label);
}

const fieldsFor = (wanted: WinLossWriteBack, plan: ReadPlan): readonly Field[] =>
  [reasonField(wanted, plan.mapping), competitorField(wanted, plan)].filter(
    (field) => field !== null && field.value !== '',
  ) as readonly Field[];

interface Field {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}

function writtenBefore(deal: HubSpotRecord): Changes {
  const json = jsonIn(valueOf(deal, winLossProperty.writtenBack));
  if (!isObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

function isOurs(deal: HubSpotRecord, { field }: Field, before: Changes): boolean {
  const value = valueOf(deal, field);
  return value === null || sorted(value) === sorted(before[field] ?? '');
}

/** HubSpot keeps several values in an order of its own. */
const sorted = (values: string): string => values.split(';').sort().join(';');

function reasonField(wanted: WinLossWriteBack, mapping: CrmMapping): Field | null {
  const coded = wanted.won ? mapping.wonReason : mapping.lostReason;
  if (!coded || !wanted.reason) return null;
  const { id, label } = wanted.reason;
  // A field without values of its own is text, and takes the words of the form.
  const value = Object.keys(coded.values).length === 0 ? label : (valueFor(id, coded.values) ?? '');
  return { field: coded.field, label: labelOf(coded), value };
}

function competitorField(wanted: WinLossWriteBack, plan: ReadPlan): Field | null {
  const coded = plan.mapping.competitors;
  const cards = new Set(plan.model.battleCards.map(({ id }) => id));
  const values = wanted.competitors.flatMap((id) =>
    coded ? (valueFor(id, coded.values) ?? []) : cards.has(id) ? id : [],
  );
  const label = coded ? labelOf(coded) : 'Competitors';
  return { field: plan.competitorsField, label, value: [...new Set(values)].join(';') };
}

const valueFor = (id: string, values: Readonly<Record<string, string>>): string | undefined =>
  Object.keys(values).find((value) => values[value] === id);

const labelOf = (field: { readonly field: string; readonly label?: string | undefined }): string =>
  field.label ?? usualLabels[field.field] ?? field.field;
