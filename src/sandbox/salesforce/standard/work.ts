import type { ObjectType } from '../definitions.ts';
import { standardObject } from './table.ts';

const keptOnly = { createable: false, updateable: false, deletable: false };
const anyRecord = 'Account+Opportunity';

/** Activities. */
export const activityObjects: readonly ObjectType[] = [
  standardObject(
    '00T',
    'Task',
    ['Task', 'Tasks'],
    `
WhoId             | Name ID              | reference | -> Contact+Lead as Who from Tasks
WhatId            | Related To ID        | reference | -> ${anyRecord} as What from Tasks
Subject           | Subject              | combobox  |
ActivityDate      | Due Date Only        | date      |
Status            | Status               | picklist  | required
Priority          | Priority             | picklist  | required
IsHighPriority    | High Priority        | boolean   | worked
OwnerId           | Assigned To ID       | reference | -> User as Owner
Description       | Description          | textarea  |
Type              | Type                 | picklist  |
IsClosed          | Closed               | boolean   | worked
CompletedDateTime | Completed Date/Time  | datetime  | worked
TaskSubtype       | Task Subtype         | picklist  |
IsReminderSet     | Reminder Set         | boolean   |
ReminderDateTime  | Reminder Date/Time   | datetime  |
`,
  ),
  standardObject(
    '00U',
    'Event',
    ['Event', 'Events'],
    `
WhoId             | Name ID            | reference | -> Contact+Lead as Who from Events
WhatId            | Related To ID      | reference | -> ${anyRecord} as What from Events
Subject           | Subject            | combobox  |
Location          | Location           | string    |
IsAllDayEvent     | All-Day Event      | boolean   |
IsChild           | Is Child           | boolean   | worked
ActivityDateTime  | Due Date Time      | datetime  |
ActivityDate      | Due Date Only      | date      |
StartDateTime     | Start Date Time    | datetime  |
EndDateTime       | End Date Time      | datetime  |
DurationInMinutes | Duration           | int       |
OwnerId           | Assigned To ID     | reference | -> User as Owner
Description       | Description        | textarea  |
Type              | Type               | picklist  |
EventSubtype      | Event Subtype      | picklist  |
`,
  ),
];

/** What an org knows of itself. */
export const orgObjects: readonly ObjectType[] = [
  standardObject(
    '012',
    'RecordType',
    ['Record Type', 'Record Types'],
    `
Name          | Name             | string 80  | required name
DeveloperName | Record Type Name | string 80  |
SobjectType   | SObject Type Name | picklist  |
Description   | Description      | string     |
IsActive      | Active           | boolean    |
`,
    keptOnly,
  ),
  standardObject(
    '00D',
    'Organization',
    ['Organization', 'Organizations'],
    `
Name              | Name              | string 80 | name
TimeZoneSidKey    | Time Zone         | picklist  |
DefaultLocaleSidKey | Locale          | picklist  |
LanguageLocaleKey | Language          | picklist  |
OrganizationType  | Edition           | picklist  |
InstanceName      | Instance Name     | string 5  |
IsSandbox         | Is Sandbox        | boolean   |
NamespacePrefix   | Namespace Prefix  | string 15 |
`,
    { ...keptOnly, updateable: true },
  ),
  standardObject(
    '01L',
    'CurrencyType',
    ['Currency Type', 'Currency Type'],
    `
IsoCode        | Currency ISO Code | picklist | required name
ConversionRate | Conversion Rate   | double   | required
DecimalPlaces  | Decimal Places    | int      |
IsActive       | Active            | boolean  |
IsCorporate    | Is Corporate Currency | boolean |
`,
    { deletable: false },
  ),
];
