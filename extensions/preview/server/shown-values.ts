import type { FormatOptions } from '../shared/card-protocol.ts';
import type { Account, AccountDetails } from './account.ts';
import type { HubSpotOwner, PropertyDefinition } from './hubspot-shapes.ts';

/** Writes values out as a person reads them: labels for options, names for owners, money with its currency. */
export interface Shower {
  show(
    definition: PropertyDefinition | undefined,
    value: string | null | undefined,
    properties: Readonly<Record<string, string | null>>,
    options?: FormatOptions['formattingOptions'],
  ): string;
}

interface Knowledge {
  readonly owners: readonly HubSpotOwner[];
  readonly labels: ReadonlyMap<string, string>;
  readonly details: AccountDetails;
}

/** A shower with the account's owners, pipelines and currency at hand. */
export async function showerOf(account: Account): Promise<Shower> {
  const [owners, pipelines, details] = await Promise.all([
    account.owners(),
    account.pipelines(),
    account.details(),
  ]);
  const labels = new Map(
    (pipelines.ok ? pipelines.value : []).flatMap((pipeline) => [
      [`pipeline ${pipeline.id}`, pipeline.label] as const,
      ...pipeline.stages.map((stage) => [`dealstage ${stage.id}`, stage.label] as const),
    ]),
  );
  const knowledge = { owners, labels, details };
  return {
    show: (definition, value, properties, options = {}) =>
      value === null || value === undefined || value === ''
        ? ''
        : shown(knowledge, definition, value, properties, options),
  };
}

function shown(
  { owners, labels, details }: Knowledge,
  definition: PropertyDefinition | undefined,
  value: string,
  properties: Readonly<Record<string, string | null>>,
  options: NonNullable<FormatOptions['formattingOptions']>,
): string {
  const label = labels.get(`${definition?.name} ${value}`);
  if (label !== undefined) return label;
  if (definition?.name === 'hubspot_owner_id' || definition?.referencedObjectType === 'OWNER') {
    return ownerName(owners.find((owner) => owner.id === value)) ?? value;
  }
  switch (definition?.type) {
    case 'enumeration':
      return value
        .split(';')
        .map((part) => optionLabel(definition, part))
        .join(', ');
    case 'bool':
      return value === 'true' ? 'Yes' : 'No';
    case 'date':
      return dateText(value, 'UTC', false, options.date);
    case 'datetime':
      return dateText(value, details.timeZone, definition.name !== 'closedate', options.dateTime);
    case 'number':
      return numberText(
        value,
        isMoney(definition),
        properties['deal_currency_code'] ?? details.companyCurrency,
      );
    default:
      return value;
  }
}

/** An owner by name, else by address. */
export function ownerName(owner: HubSpotOwner | undefined): string | undefined {
  if (owner === undefined) return undefined;
  const name = [owner.firstName, owner.lastName]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  return name === '' ? owner.email : name;
}

const optionLabel = (definition: PropertyDefinition, value: string): string =>
  definition.options?.find((option) => option.value === value)?.label ?? value;

const isMoney = (definition: PropertyDefinition): boolean =>
  definition.showCurrencySymbol === true ||
  definition.name === 'amount' ||
  definition.name === 'annualrevenue';

function numberText(value: string, isCurrency: boolean, currency: string): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  const whole = { maximumFractionDigits: Number.isInteger(number) ? 0 : 2 };
  return new Intl.NumberFormat(
    'en-GB',
    isCurrency ? { style: 'currency', currency, ...whole } : whole,
  ).format(number);
}

function dateText(
  value: string,
  timeZone: string,
  withTime: boolean,
  options: { readonly format?: string; readonly relative?: boolean } = {},
): string {
  const moment = new Date(/^\d+$/.test(value) ? Number(value) : value);
  if (Number.isNaN(moment.getTime())) return value;
  if (options.relative === true) return relativeText(moment);
  if (options.format !== undefined) return patternText(moment, timeZone, options.format);
  const style = { day: 'numeric', month: 'short', year: 'numeric', timeZone } as const;
  const clock = withTime ? ({ hour: '2-digit', minute: '2-digit' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { ...style, ...clock }).format(moment);
}

function relativeText(moment: Date): string {
  const days = Math.round((moment.getTime() - Date.now()) / 86_400_000);
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(days, 'day');
}

function patternText(moment: Date, timeZone: string, pattern: string): string {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone })
    .format(moment)
    .split('-');
  return pattern.replaceAll('YYYY', year).replaceAll('MM', month).replaceAll('DD', day);
}
