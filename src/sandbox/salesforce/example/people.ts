import { exampleOwners as hubspotOwners } from '../../hubspot/example/owners.ts';
import { idOf } from '../ids.ts';
import type { RowSeed, UserSeed } from '../seed.ts';

/** The id of a user of the example by its number: `81002` is Sam. */
export const userId = (number: number | string): string => idOf('005', number);

/** Nora leads sales, Sam sells, and Theo has left; both of them report to her. */
export const exampleUsers: readonly UserSeed[] = hubspotOwners.map((owner, at) => ({
  id: String(owner.userId),
  firstName: owner.firstName,
  lastName: owner.lastName,
  email: owner.email,
  isActive: owner.archived !== true,
  ...(at === 0 ? { permissions: ['Plumbline_Manager'] } : { manager: String(hubspotOwners[0]?.userId) }),
}));

/**
 * People who asked and are nobody's contact yet; HubSpot's example has none of them. Silke fits, Bram's company is too
 * small, and of Ylva hardly anything is known.
 */
export const exampleLeads = (createdAt: string): readonly RowSeed[] => [
  {
    id: '6101',
    createdAt,
    fields: {
      FirstName: 'Silke',
      LastName: 'Anders',
      Company: 'Anders Feinkost',
      Title: 'Head of operations',
      Email: 'silke.anders@anders-feinkost.example',
      Industry: 'Food & Beverage',
      NumberOfEmployees: 160,
      ERP__c: 'NetSuite',
      Warehouse_Sites__c: 2,
      Department__c: 'Operations',
      Seniority__c: 'Director',
      LeadSource: 'Web',
      OwnerId: '81002',
    },
  },
  {
    id: '6102',
    createdAt,
    fields: {
      FirstName: 'Bram',
      LastName: 'Vos',
      Company: 'Vos Kantoor',
      Title: 'Buyer',
      Email: 'bram.vos@freemail.example',
      Industry: 'Wholesale',
      NumberOfEmployees: 12,
      Country: 'Netherlands',
      Department__c: 'Purchasing',
      Seniority__c: 'Staff',
      LeadSource: 'Purchased List',
      OwnerId: '81002',
    },
  },
  {
    id: '6103',
    createdAt,
    fields: {
      FirstName: 'Ylva',
      LastName: 'Strand',
      Company: 'Strand Grossist',
      Email: 'ylva@strand-grossist.example',
      LeadSource: 'Web',
      OwnerId: '81002',
    },
  },
];
