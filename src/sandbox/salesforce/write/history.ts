import type { Value } from '../definitions.ts';
import type { Change, LocalOrg, Sent, Session } from '../org.ts';

const watched = ['StageName', 'Amount', 'CloseDate', 'Probability', 'ForecastCategory'] as const;

const system = (by: Session): Session => ({ ...by, isSystem: true });

const changed = ({ before, after }: Change, field: string): boolean =>
  (before?.values[field] ?? null) !== (after.values[field] ?? null);

/** A row of `OpportunityHistory` when an opportunity is made, and at each change of what that object keeps. */
export function keepOpportunityHistory(org: LocalOrg, change: Change): void {
  if (!watched.some((field) => changed(change, field))) return;
  const { values } = change.after;
  const was = change.before?.values ?? {};
  const kept: Record<string, Value> = { OpportunityId: change.after.id };
  for (const field of [...watched, 'ExpectedRevenue']) kept[field] = values[field] ?? null;
  if (change.before) {
    kept['PrevAmount'] = was['Amount'] ?? null;
    kept['PrevCloseDate'] = was['CloseDate'] ?? null;
    kept['FromForecastCategory'] = was['ForecastCategory'] ?? null;
    kept['FromOpportunityStageName'] = was['StageName'] ?? null;
  }
  if (org.field('OpportunityHistory', 'CurrencyIsoCode'))
    kept['CurrencyIsoCode'] = values['CurrencyIsoCode'] ?? null;
  org.insert(system(change.by), 'OpportunityHistory', kept);
}

/** The objects whose tracked fields are kept, where, and the field that names the row. */
const kept: Readonly<Record<string, { readonly history: string; readonly parent: string }>> = {
  Opportunity: { history: 'OpportunityFieldHistory', parent: 'OpportunityId' },
  Account: { history: 'AccountHistory', parent: 'AccountId' },
};

/** A row of field history for each tracked field that changed; of long texts and of many options no values. */
export function keepFieldHistory(org: LocalOrg, change: Change): void {
  const place = kept[change.object];
  if (!place) return;
  const fields = org.object(change.object)?.fields ?? [];
  for (const field of fields.filter(({ trackHistory, name }) => trackHistory && changed(change, name))) {
    const isLong = field.type === 'multipicklist' || (field.type === 'textarea' && field.length > 255);
    const sent: Sent = {
      [place.parent]: change.after.id,
      Field: field.name,
      DataType: isLong ? 'Text' : dataTypes[field.type],
      OldValue: isLong ? null : shown(change.before?.values[field.name]),
      NewValue: isLong ? null : shown(change.after.values[field.name]),
    };
    org.insert(system(change.by), place.history, sent);
  }
}

const dataTypes: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  double: 'Double',
  currency: 'Currency',
  percent: 'Percent',
  date: 'DateOnly',
  datetime: 'DateTime',
  reference: 'EntityId',
  multipicklist: 'MultiEnum',
};

const shown = (value: Value | undefined): string | null =>
  value === null || value === undefined ? null : String(value).slice(0, 255);

/** Of several contact roles of one opportunity only one is primary. */
export function keepOnePrimary(org: LocalOrg, { after, by }: Change): void {
  if (after.values['IsPrimary'] !== true) return;
  const others = org.rowsWith(
    'OpportunityContactRole',
    'OpportunityId',
    after.values['OpportunityId'] ?? null,
  );
  for (const other of others.filter(({ id, values }) => id !== after.id && values['IsPrimary'] === true))
    org.update(system(by), 'OpportunityContactRole', other.id, { IsPrimary: false });
}
