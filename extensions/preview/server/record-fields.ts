import type { FieldControl, RecordField } from '../shared/api.ts';
import type { HubSpotOwner, HubSpotRecord, PropertyDefinition } from './hubspot-shapes.ts';
import { ownerName, type Shower } from './shown-values.ts';

/** What it takes to turn a property into a field of the page. */
export interface FieldSources {
  readonly record: HubSpotRecord;
  readonly groups: ReadonlyMap<string, string>;
  readonly owners: readonly HubSpotOwner[];
  /** The stages of the deal's own pipeline. */
  readonly stages: readonly { readonly value: string; readonly label: string }[];
  readonly pipelines: readonly { readonly value: string; readonly label: string }[];
  readonly shower: Shower;
}

const CONTROLS: Readonly<Record<string, FieldControl>> = {
  number: 'number',
  date: 'date',
  datetime: 'date',
  bool: 'boolean',
};
const WORKED_OUT = new Set(['createdate', 'lastmodifieddate', 'hs_lastmodifieddate']);

/** A property of the record as a field. */
export function recordField(definition: PropertyDefinition, sources: FieldSources): RecordField {
  const { record, groups, shower } = sources;
  const stored = record.properties[definition.name] ?? null;
  const control = controlOf(definition);
  return {
    name: definition.name,
    label: definition.label,
    description: definition.description ?? '',
    group: groups.get(definition.groupName) ?? definition.groupName,
    control,
    readOnly: isReadOnly(definition),
    value: stored === null || control !== 'date' ? stored : dayOf(stored),
    shown: shower.show(definition, stored, record.properties),
    options: optionsOf(definition, sources),
  };
}

function controlOf(definition: PropertyDefinition): FieldControl {
  if (definition.name === 'hubspot_owner_id') return 'choice';
  if (definition.type === 'enumeration') return definition.fieldType === 'checkbox' ? 'choices' : 'choice';
  return CONTROLS[definition.type] ?? (definition.fieldType === 'textarea' ? 'textarea' : 'text');
}

const isReadOnly = (definition: PropertyDefinition): boolean =>
  definition.calculated === true ||
  definition.modificationMetadata?.readOnlyValue === true ||
  WORKED_OUT.has(definition.name);

function optionsOf(definition: PropertyDefinition, sources: FieldSources): RecordField['options'] {
  if (definition.name === 'dealstage') return sources.stages;
  if (definition.name === 'pipeline') return sources.pipelines;
  if (definition.name === 'hubspot_owner_id') {
    return sources.owners.map((owner) => ({ value: owner.id, label: ownerName(owner) ?? owner.id }));
  }
  return (definition.options ?? [])
    .filter((option) => option.hidden !== true)
    .map(({ value, label }) => ({ value, label }));
}

function dayOf(stored: string): string {
  const moment = new Date(/^\d+$/.test(stored) ? Number(stored) : stored);
  return Number.isNaN(moment.getTime()) ? stored : moment.toISOString().slice(0, 10);
}
