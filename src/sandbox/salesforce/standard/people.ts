import type { ObjectType } from '../definitions.ts';
import { standardObject } from './table.ts';

/** Companies and people. */
export const peopleObjects: readonly ObjectType[] = [
  standardObject(
    '001',
    'Account',
    ['Account', 'Accounts'],
    `
Name              | Account Name         | string 255 | required name
Type              | Account Type         | picklist   |
RecordTypeId      | Record Type ID       | reference  | -> RecordType as RecordType
ParentId          | Parent Account ID    | reference  | -> Account as Parent from ChildAccounts
BillingStreet     | Billing Street       | textarea 255 |
BillingCity       | Billing City         | string 40  |
BillingState      | Billing State/Province | string 80 |
BillingPostalCode | Billing Zip/Postal Code | string 20 |
BillingCountry    | Billing Country      | string 80  |
ShippingStreet    | Shipping Street      | textarea 255 |
ShippingCity      | Shipping City        | string 40  |
ShippingState     | Shipping State/Province | string 80 |
ShippingPostalCode | Shipping Zip/Postal Code | string 20 |
ShippingCountry   | Shipping Country     | string 80  |
Phone             | Account Phone        | phone      |
Fax               | Account Fax          | phone      |
AccountNumber     | Account Number       | string 40  |
Website           | Website              | url        |
Sic               | SIC Code             | string 20  |
SicDesc           | SIC Description      | string 80  |
Industry          | Industry             | picklist   |
AnnualRevenue     | Annual Revenue       | currency   |
NumberOfEmployees | Employees            | int        |
Ownership         | Ownership            | picklist   |
TickerSymbol      | Ticker Symbol        | string 20  |
Description       | Account Description  | textarea   |
Rating            | Account Rating       | picklist   |
Site              | Account Site         | string 80  |
OwnerId           | Owner ID             | reference  | -> User as Owner
AccountSource     | Account Source       | picklist   |
YearStarted       | Year Started         | string 4   |
LastActivityDate  | Last Activity        | date       | worked
`,
  ),
  standardObject(
    '02G',
    'AccountHistory',
    ['Account History', 'Account History'],
    `
AccountId | Account ID    | reference | detail -> Account as Account from Histories
Field     | Changed Field | picklist  |
DataType  | Datatype      | picklist  |
OldValue  | Old Value     | string    |
NewValue  | New Value     | string    |
`,
    { createable: false, updateable: false, deletable: false },
  ),
  standardObject(
    '003',
    'Contact',
    ['Contact', 'Contacts'],
    `
AccountId         | Account ID           | reference  | -> Account as Account from Contacts
RecordTypeId      | Record Type ID       | reference  | -> RecordType as RecordType
Salutation        | Salutation           | picklist   |
FirstName         | First Name           | string 40  |
LastName          | Last Name            | string 80  | required
Name              | Full Name            | string 121 | worked name
Title             | Title                | string 128 |
Department        | Department           | string 80  |
Email             | Email                | email      |
Phone             | Business Phone       | phone      |
MobilePhone       | Mobile Phone         | phone      |
Fax               | Business Fax         | phone      |
MailingStreet     | Mailing Street       | textarea 255 |
MailingCity       | Mailing City         | string 40  |
MailingState      | Mailing State/Province | string 80 |
MailingPostalCode | Mailing Zip/Postal Code | string 20 |
MailingCountry    | Mailing Country      | string 80  |
ReportsToId       | Reports To ID        | reference  | -> Contact as ReportsTo
LeadSource        | Lead Source          | picklist   |
Birthdate         | Birthdate            | date       |
Description       | Contact Description  | textarea   |
OwnerId           | Owner ID             | reference  | -> User as Owner
LastActivityDate  | Last Activity        | date       | worked
`,
  ),
  standardObject(
    '00Q',
    'Lead',
    ['Lead', 'Leads'],
    `
RecordTypeId      | Record Type ID     | reference  | -> RecordType as RecordType
Salutation        | Salutation         | picklist   |
FirstName         | First Name         | string 40  |
LastName          | Last Name          | string 80  | required
Name              | Full Name          | string 121 | worked name
Title             | Title              | string 128 |
Company           | Company            | string 255 | required
Email             | Email              | email      |
Phone             | Phone              | phone      |
MobilePhone       | Mobile Phone       | phone      |
Website           | Website            | url        |
Street            | Street             | textarea 255 |
City              | City               | string 40  |
State             | State/Province     | string 80  |
PostalCode        | Zip/Postal Code    | string 20  |
Country           | Country            | string 80  |
Description       | Description        | textarea   |
LeadSource        | Lead Source        | picklist   |
Status            | Status             | picklist   |
Industry          | Industry           | picklist   |
Rating            | Rating             | picklist   |
AnnualRevenue     | Annual Revenue     | currency   |
NumberOfEmployees | Employees          | int        |
OwnerId           | Owner ID           | reference  | -> User as Owner
IsConverted       | Converted          | boolean    | kept
ConvertedDate     | Converted Date     | date       | kept
ConvertedAccountId | Converted Account ID | reference | kept -> Account as ConvertedAccount
ConvertedContactId | Converted Contact ID | reference | kept -> Contact as ConvertedContact
ConvertedOpportunityId | Converted Opportunity ID | reference | kept -> Opportunity as ConvertedOpportunity
LastActivityDate  | Last Activity      | date       | worked
`,
  ),
  standardObject(
    '005',
    'User',
    ['User', 'Users'],
    `
Username          | Username          | string 80  | required
FirstName         | First Name        | string 40  |
LastName          | Last Name         | string 80  | required
Name              | Full Name         | string 121 | worked name
Email             | Email             | email      | required
Alias             | Alias             | string 8   |
Title             | Title             | string 80  |
Department        | Department        | string 80  |
IsActive          | Active            | boolean    |
ManagerId         | Manager ID        | reference  | -> User as Manager
TimeZoneSidKey    | Time Zone         | picklist   |
LocaleSidKey      | Locale            | picklist   |
LanguageLocaleKey | Language          | picklist   |
EmailEncodingKey  | Email Encoding    | picklist   |
UserType          | User Type         | picklist   | kept
`,
    { deletable: false },
  ),
];
