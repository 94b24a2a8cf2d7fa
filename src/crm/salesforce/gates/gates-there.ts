import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import { fieldsNamedIn } from '../formula/named-fields.ts';
import type { GateRow, OrgTraits } from '../formula/stage-gates.ts';
import { gateField, gateObject } from '../mapping/field-names.ts';
import type { Org, Row } from '../org.ts';
import { lackingFields, type FieldOfObject, type Lacking } from '../schema/lacking-fields.ts';

/** What of an org decides what is written. */
export interface GatesThere {
  /** Every row of Stage_Gate__c by its key, those that are switched off too. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly traits: OrgTraits;
}

/** A gate whose formula names fields that the org lacks or hides: it could stop nobody. */
export interface LackingGate {
  readonly key: string;
  readonly fields: readonly Lacking<FieldOfObject>[];
}

/** What a gate is to the org that has others already. */
export type GateNews = 'new' | 'changed' | 'same';

/** What of the org decides what is written; null where the package is not in it. */
export async function gatesThere(org: Org): Promise<Result<GatesThere | null, CrmError>> {
  const about = await org.about();
  if (!about.ok) return about;
  const fields = await org.visibleFields('Opportunity');
  if (!fields.ok) return fields;
  const gates = await org.visibleFields(gateObject);
  if (!gates.ok) return gates;
  if (gates.value === null) return ok(null);
  const rows = await everyGate(org);
  if (!rows.ok) return rows;
  const hasSeveralCurrencies = fields.value?.has('CurrencyIsoCode') === true;
  return ok({
    rows: new Map(rows.value.map((row) => [String(row[gateField.key]), row])),
    traits: { currency: about.value.currency, hasSeveralCurrencies },
  });
}

async function everyGate(org: Org): Promise<Result<readonly Row[], CrmError>> {
  const where = { field: gateField.key, isNot: null } as const;
  const read = await org.read([{ object: gateObject, fields: Object.values(gateField), where }]);
  if (!read.ok) return read;
  const rows: Row[] = [];
  for (let answer = read.value[0]; answer;) {
    rows.push(...answer.rows);
    if (answer.next === null) break;
    const more = await org.readOn(answer.next);
    if (!more.ok) return err(more.error);
    answer = more.value;
  }
  return ok(rows);
}

/** The gates whose formulas name a field of the opportunity, or of its account, that gives nothing. */
export async function lackingGates(
  org: Org,
  rows: readonly GateRow[],
): Promise<Result<readonly LackingGate[], CrmError>> {
  const named = rows.map((row) => fieldsNamedIn(String(row[gateField.formula] ?? '')));
  const asked = [...new Set(named.flat())].map((field) => ({ object: 'Opportunity', field }));
  const lacking = await lackingFields(org, asked);
  if (!lacking.ok) return lacking;
  return ok(
    rows.flatMap((row, at) => {
      const fields = lacking.value.filter(({ field }) => named[at]?.includes(field));
      return fields.length > 0 ? [{ key: String(row[gateField.key]), fields }] : [];
    }),
  );
}

/** Whether the org has the gate already, just so. */
export function gateNews(row: GateRow, { rows }: GatesThere): GateNews {
  const there = rows.get(String(row[gateField.key]));
  if (!there) return 'new';
  const fields = Object.values(gateField);
  return fields.every((field) => (there[field] ?? null) === (row[field] ?? null)) ? 'same' : 'changed';
}
