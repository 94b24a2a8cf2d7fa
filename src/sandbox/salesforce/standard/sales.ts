import type { ObjectType } from '../definitions.ts';
import { standardObject } from './table.ts';

const keptOnly = { createable: false, updateable: false, deletable: false };

/** Opportunity and what hangs on it. */
export const salesObjects: readonly ObjectType[] = [
  standardObject(
    '006',
    'Opportunity',
    ['Opportunity', 'Opportunities'],
    `
AccountId            | Account ID             | reference  | -> Account as Account from Opportunities
RecordTypeId         | Record Type ID         | reference  | -> RecordType as RecordType
Name                 | Name                   | string 120 | required name
Description          | Description            | textarea   |
StageName            | Stage                  | picklist   | required
Amount               | Amount                 | currency   |
Probability          | Probability (%)        | percent    |
ExpectedRevenue      | Expected Amount        | currency   | worked
CloseDate            | Close Date             | date       | required
Type                 | Opportunity Type       | picklist   |
NextStep             | Next Step              | string     |
LeadSource           | Lead Source            | picklist   |
IsClosed             | Closed                 | boolean    | worked
IsWon                | Won                    | boolean    | worked
ForecastCategory     | Forecast Category      | picklist   | worked
ForecastCategoryName | Forecast Category Name | picklist   |
IsPrivate            | Private                | boolean    |
CampaignId           | Campaign ID            | string 18  |
OwnerId              | Owner ID               | reference  | -> User as Owner
LastActivityDate     | Last Activity          | date       | worked
LastStageChangeDate  | Last Stage Change Date | datetime   | worked
`,
  ),
  standardObject(
    '00K',
    'OpportunityContactRole',
    ['Opportunity Contact Role', 'Opportunity Contact Roles'],
    `
OpportunityId | Opportunity ID | reference | once detail -> Opportunity as Opportunity from OpportunityContactRoles
ContactId     | Contact ID     | reference | once required -> Contact as Contact from OpportunityContactRoles
Role          | Role           | picklist  |
IsPrimary     | Primary        | boolean   |
`,
  ),
  standardObject(
    '00J',
    'OpportunityCompetitor',
    ['Opportunity: Competitor', 'Opportunity: Competitors'],
    `
OpportunityId  | Opportunity ID  | reference     | once detail -> Opportunity as Opportunity from OpportunityCompetitors
CompetitorName | Competitor Name | combobox 40   |
Strengths      | Strengths       | textarea 1000 |
Weaknesses     | Weaknesses      | textarea 1000 |
`,
  ),
  standardObject(
    '008',
    'OpportunityHistory',
    ['Opportunity History', 'Opportunity Histories'],
    `
OpportunityId        | Opportunity ID      | reference | detail -> Opportunity as Opportunity from OpportunityHistories
StageName            | Stage Name          | picklist  |
Amount               | Amount              | currency  |
ExpectedRevenue      | Expected Revenue    | currency  |
CloseDate            | Close Date          | date      |
Probability          | Probability         | percent   |
ForecastCategory     | To ForecastCategory | picklist  |
FromForecastCategory | From ForecastCategory | picklist |
PrevAmount           | Previous Amount     | currency  |
PrevCloseDate        | Previous Close Date | date      |
FromOpportunityStageName | From Stage Name | picklist  |
`,
    keptOnly,
  ),
  standardObject(
    '017',
    'OpportunityFieldHistory',
    ['Opportunity Field History', 'Opportunity Field History'],
    `
OpportunityId | Opportunity ID | reference  | detail -> Opportunity as Opportunity from Histories
Field         | Changed Field  | picklist   |
DataType      | Datatype       | picklist   |
OldValue      | Old Value      | string     |
NewValue      | New Value      | string     |
`,
    keptOnly,
  ),
  standardObject(
    '01J',
    'OpportunityStage',
    ['Opportunity Stage', 'Opportunity Stage'],
    `
MasterLabel          | Master Label           | string  | required name
ApiName              | API Name               | string  |
IsActive             | Is Active              | boolean |
SortOrder            | Sort Order             | int     |
IsClosed             | Closed                 | boolean |
IsWon                | Won                    | boolean |
ForecastCategory     | Forecast Category      | picklist |
ForecastCategoryName | Forecast Category Name | picklist |
DefaultProbability   | Probability (%)        | percent |
Description          | Description            | string  |
`,
    keptOnly,
  ),
  standardObject(
    '00k',
    'OpportunityLineItem',
    ['Opportunity Product', 'Opportunity Product'],
    `
OpportunityId | Opportunity ID | reference  | once detail -> Opportunity as Opportunity from OpportunityLineItems
Name          | Name           | string 376 | worked name
Quantity      | Quantity       | double     |
UnitPrice     | Sales Price    | currency   |
TotalPrice    | Total Price    | currency   |
`,
  ),
  standardObject(
    '0Q0',
    'Quote',
    ['Quote', 'Quotes'],
    `
OpportunityId | Opportunity ID | reference  | once detail -> Opportunity as Opportunity from Quotes
Name          | Quote Name     | string     | required name
Status        | Status         | picklist   |
`,
  ),
];
