import type { RecordLink } from '../shared/api.ts';
import type { ObjectName } from '../shared/objects.ts';
import type { HubSpotRecord, PropertyDefinition } from './hubspot-shapes.ts';
import type { Shower } from './shown-values.ts';

const DETAILS: Readonly<Record<ObjectName, readonly string[]>> = {
  deals: ['dealstage', 'amount', 'hubspot_owner_id'],
  companies: ['industry', 'numberofemployees', 'country'],
  contacts: ['jobtitle', 'email'],
};
const UNITS: Readonly<Record<string, string>> = { numberofemployees: 'staff' };

/** What a record is called. */
export function titleOf(objectName: ObjectName, { id, properties }: HubSpotRecord): string {
  const parts = {
    deals: [properties['dealname']],
    companies: [properties['name'] ?? properties['domain']],
    contacts: [properties['firstname'], properties['lastname']],
  }[objectName];
  const title = parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
  return title === '' ? (properties['email'] ?? `${objectName} ${id}`) : title;
}

/** A record as a line in a list. */
export function recordLink(
  objectName: ObjectName,
  record: HubSpotRecord,
  definitions: readonly PropertyDefinition[],
  shower: Shower,
  labels: readonly string[],
): RecordLink {
  const details = DETAILS[objectName].map((name) => {
    const definition = definitions.find((candidate) => candidate.name === name);
    const text = shower.show(definition, record.properties[name], record.properties);
    const unit = UNITS[name];
    return unit === undefined || text === '' ? text : `${text} ${unit}`;
  });
  return {
    objectName,
    id: record.id,
    title: titleOf(objectName, record),
    details: details.filter((text) => text !== ''),
    labels: [...new Set(labels.filter((label) => label !== ''))],
  };
}
