import type { PropertyDefinition, PropertyGroup } from '../store/definitions.ts';
import {
  callProperties,
  emailProperties,
  meetingProperties,
  noteProperties,
  taskProperties,
} from './activities.ts';
import { common, inGroup } from './builders.ts';
import { companyProperties } from './companies.ts';
import { contactProperties } from './contacts.ts';
import { dealProperties } from './deals.ts';
import { leadProperties } from './leads.ts';

/** What an account starts with for one kind of record. */
export interface StandardProperties {
  readonly groups: readonly PropertyGroup[];
  readonly properties: readonly PropertyDefinition[];
}

const group = (name: string, label: string): PropertyGroup => ({
  name,
  label,
  displayOrder: 0,
  archived: false,
});

/** HubSpot's own properties and groups, by the id of the kind. */
export const standardProperties: Readonly<Record<string, StandardProperties>> = {
  '0-1': { groups: [group('contactinformation', 'Contact information')], properties: contactProperties },
  '0-2': { groups: [group('companyinformation', 'Company information')], properties: companyProperties },
  '0-3': { groups: [group('dealinformation', 'Deal information')], properties: dealProperties },
  '0-27': { groups: [group('task', 'Task information')], properties: taskProperties },
  '0-46': { groups: [group('note', 'Note information')], properties: noteProperties },
  '0-47': { groups: [group('meeting', 'Meeting information')], properties: meetingProperties },
  '0-48': { groups: [group('call', 'Call information')], properties: callProperties },
  '0-49': { groups: [group('email', 'Email information')], properties: emailProperties },
  '0-136': { groups: [group('leadinformation', 'Lead information')], properties: leadProperties },
};

/** What HubSpot adds to a new custom object. */
export const customProperties = (groupName: string, label: string): StandardProperties => ({
  groups: [group(groupName, label)],
  properties: inGroup(groupName, common('hs_createdate', 'hs_lastmodifieddate')),
});
