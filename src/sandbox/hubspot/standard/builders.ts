import { plainDefinition, type PropertyDefinition, type PropertyOption } from '../store/definitions.ts';

/** Whether HubSpot keeps the value itself, and which group shows it. */
export interface Extra {
  readonly readOnly?: boolean;
  readonly group?: string;
  readonly description?: string;
}

type Build = (group: string) => PropertyDefinition;

const build =
  (name: string, label: string, type: string, fieldType: string, extra: Extra, more = {}): Build =>
  (group) => ({
    ...plainDefinition,
    name,
    label,
    type,
    fieldType,
    groupName: extra.group ?? group,
    description: extra.description ?? '',
    hubspotDefined: true,
    readOnly: extra.readOnly ?? false,
    calculated: extra.readOnly ?? false,
    ...more,
  });

/** A line of text. */
export const text = (name: string, label: string, extra: Extra = {}): Build =>
  build(name, label, 'string', 'text', extra);

/** Several lines of text. */
export const longText = (name: string, label: string, extra: Extra = {}): Build =>
  build(name, label, 'string', 'textarea', extra);

/** A number. */
export const number = (name: string, label: string, extra: Extra = {}): Build =>
  build(name, label, 'number', 'number', extra);

/** A day and a time. */
export const datetime = (name: string, label: string, extra: Extra = {}): Build =>
  build(name, label, 'datetime', 'date', extra);

/** Yes or no. */
export const yesNo = (name: string, label: string, extra: Extra = {}): Build =>
  build(name, label, 'bool', 'booleancheckbox', extra, {
    options: options([
      ['true', 'Yes'],
      ['false', 'No'],
    ]),
  });

/** One option of a list. */
export const choice = (
  name: string,
  label: string,
  pairs: readonly (readonly [string, string])[],
  extra: Extra = {},
): Build => build(name, label, 'enumeration', 'select', extra, { options: options(pairs) });

/** Any number of options of a list. */
export const choices = (
  name: string,
  label: string,
  pairs: readonly (readonly [string, string])[],
  extra: Extra = {},
): Build => build(name, label, 'enumeration', 'checkbox', extra, { options: options(pairs) });

/** One of the account's owners. */
const owner = (name: string, label: string): Build =>
  build(name, label, 'enumeration', 'select', {}, { externalOptions: true, referencedObjectType: 'OWNER' });

/** Options in the order given. */
export const options = (pairs: readonly (readonly [string, string])[]): readonly PropertyOption[] =>
  pairs.map(([value, label], displayOrder) => ({ value, label, displayOrder, hidden: false }));

/** What every record has: its id, its dates, its owner, and what was merged into it. */
export const common = (created: string, modified: string): readonly Build[] => [
  number('hs_object_id', 'Record ID', { readOnly: true }),
  datetime(created, 'Create Date'),
  datetime(modified, 'Last Modified Date', { readOnly: true }),
  owner('hubspot_owner_id', 'Owner'),
  text('hs_merged_object_ids', 'Merged record IDs', { readOnly: true }),
  text('hs_object_source', 'Record creation source', { readOnly: true }),
  number('hs_updated_by_user_id', 'Updated by user ID', { readOnly: true }),
];

/** The finished definitions of a kind. */
export const inGroup = (group: string, builds: readonly Build[]): readonly PropertyDefinition[] =>
  builds.map((make) => make(group));
