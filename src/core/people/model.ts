import * as z from 'zod';

/** A function of the company, in the order in which people list them. */
export const CompanyFunction = z
  .enum(['marketing', 'sales', 'product', 'success'])
  .describe('A function of the company.');
export type CompanyFunction = z.infer<typeof CompanyFunction>;

/** Someone whom the model names. */
export const NamedPerson = z
  .strictObject({
    name: z.string().min(1).describe('The name by which the rest of the model calls them.'),
    email: z.email().describe('The address by which the CRM knows them.'),
    speaksFor: z
      .array(CompanyFunction)
      .default([])
      .describe('The functions for which they take note of a new ideal customer profile.'),
    publishes: z.boolean().default(false).describe('Whether they may publish the model.'),
  })
  .describe('Someone whom the model names.');
export type NamedPerson = z.infer<typeof NamedPerson>;

/** `people.yaml`: who the owners and approvers of the model are. */
export const PeopleFile = z
  .strictObject({
    engine: z.int().positive().default(1).describe('The least engine version that this part needs.'),
    people: z.array(NamedPerson).min(1).describe('Everyone whom the model names as owner or approver.'),
  })
  .describe('Who the owners and approvers of the model are.');
export type PeopleFile = z.infer<typeof PeopleFile>;
