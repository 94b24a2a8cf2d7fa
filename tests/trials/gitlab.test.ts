import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileStages } from '../../src/core/stages/compile.ts';
import { reviewCriteria } from '../../src/core/stages/review.ts';
import { requirementOf } from '../../src/crm/salesforce/formula/criteria.ts';
import type { FieldKinds } from '../../src/crm/salesforce/formula/field-kind.ts';
import type { GateRow } from '../../src/crm/salesforce/formula/stage-gates.ts';
import { stageGates } from '../../src/crm/salesforce/formula/stage-gates.ts';
import { validationRules } from '../../src/crm/salesforce/formula/validation-rules.ts';
import { customObjects } from '../../src/crm/salesforce/schema/custom-objects.ts';
import {
  startLocalSalesforce,
  type FieldSeed,
  type LocalSalesforce,
} from '../../src/sandbox/salesforce/index.ts';
import { isTrue, type FlatRow } from '../crm/salesforce/formula/formulas.ts';
import { factsOfRow } from '../crm/salesforce/formula/row-facts.ts';
import { material, trialModel } from './trial-model.ts';

const model = await trialModel('gitlab');
const org = { currency: 'USD' };
const page = readFileSync(
  join(material, 'gtm-handbooks/gitlab/gtm-resources-opportunity-stages-and-closed-lost-rules.md'),
  'utf8',
);
const stages = model.stages?.pipelines[0]?.stages ?? [];
const { rows } = stageGates(model, org);
const mapping = model.mappings.salesforce;
if (!mapping) throw new Error('The trial maps Salesforce');
const kinds: FieldKinds = {
  Competitors__c: 'multipicklist',
  Closed_Lost_Reason__c: 'multipicklist',
  Product_Line__c: 'multipicklist',
  Incremental_ACV__c: 'number',
};

const text = (fullName: string): FieldSeed => ({ fullName, type: 'Text', length: 255 });
const choice = (
  fullName: string,
  type: 'Picklist' | 'MultiselectPicklist',
  ...values: string[]
): FieldSeed => ({
  fullName,
  type,
  valueSet: { valueSetDefinition: { value: values.map((value) => ({ fullName: value })) } },
});

/** The fields of the handbook, as the mapping names them. */
const fields: readonly FieldSeed[] = [
  { fullName: 'Incremental_ACV__c', type: 'Currency', precision: 18, scale: 2 },
  { fullName: 'Expected_Number_of_Users__c', type: 'Number', precision: 9, scale: 0 },
  choice('Expected_Product__c', 'Picklist', 'Premium', 'Ultimate'),
  choice('POC__c', 'Picklist', 'Yes', 'No'),
  text('POC_Success_Criteria__c'),
  text('Purchasing_Plan__c'),
  choice('Competitors__c', 'MultiselectPicklist', 'GitHub', 'Atlassian', 'None'),
  choice('Closed_Won_Reason__c', 'Picklist', 'Tool consolidation', 'Price'),
  text('Closed_Won_Details__c'),
  { fullName: 'Finance_Approval__c', type: 'Checkbox', defaultValue: false },
  choice('Closed_Lost_Reason__c', 'MultiselectPicklist', 'Competitive Loss', 'Other'),
  choice('Product_Line__c', 'MultiselectPicklist', 'Plan', 'Secure'),
  ...['Closed_Lost_Details__c', 'Merged_Opportunity__c', 'Duplicate_Opportunity__c'].map(text),
];

interface Outcome {
  readonly success: boolean;
  readonly errors: readonly { readonly message: string; readonly fields: readonly string[] }[];
}

describe('GitLab’s stage rules as a model', () => {
  it('names stages and fields as the handbook does', () => {
    const labels = stages.map(({ label }) => label);
    expect(labels.filter((label) => !page.includes(`**${label}**`))).toEqual([]);
    expect(labels).toHaveLength(11);
    const named = [
      'Amount',
      'Expected Number of Users',
      'Expected Product',
      'Competitors',
      'Closed Won Reason',
      'Closed Won Details',
      'Merged Opportunity',
      'Duplicate Opportunity',
    ];
    expect(named.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    expect(named.every((field) => model.facts.some(({ label }) => label === field))).toBe(true);
  });

  it('exports each required field as a validation rule, and leaves to advice only what would stop a loss', () => {
    const { rules, advisory } = validationRules(model, org);
    const shown = rules.map(({ errorDisplayField }) => errorDisplayField);
    expect(shown).toEqual([
      'Amount',
      'Expected_Number_of_Users__c',
      'Expected_Product__c',
      'POC__c',
      'Purchasing_Plan__c',
      'Competitors__c',
      'Closed_Won_Reason__c',
      'Finance_Approval__c',
    ]);
    expect(new Set(advisory.map(({ why }) => why.why))).toEqual(new Set(['closingLost']));
    expect(advisory).toHaveLength(6);
  });

  it.each<readonly [FlatRow, readonly string[]]>([
    [
      {},
      [
        'lost_reason_entered',
        'winner_named',
        'immature_product_named',
        'lost_details_written',
        'merged_into_named',
      ],
    ],
    [{ Closed_Lost_Reason__c: 'Competitive Loss' }, ['winner_named', 'lost_details_written']],
    [{ Closed_Lost_Reason__c: 'Competitive Loss', Competitors__c: 'GitHub', Incremental_ACV__c: 999 }, []],
    [
      { Closed_Lost_Reason__c: 'Product Maturity;Other', Incremental_ACV__c: 10 },
      ['immature_product_named', 'lost_details_written'],
    ],
    [
      {
        Closed_Lost_Reason__c: 'Product Maturity',
        Product_Line__c: 'Plan',
        Incremental_ACV__c: 1000,
        Closed_Lost_Details__c: 'Search',
      },
      [],
    ],
    [
      { Closed_Lost_Reason__c: 'Merged into another opportunity', Incremental_ACV__c: 0 },
      ['merged_into_named'],
    ],
  ])('asks of a loss with %j for %j, in a formula as in the engine', (row, asked) => {
    const ground = { facts: model.facts, mapping, kinds, currency: 'USD', hasSeveralCurrencies: false };
    const lost = stages.find(({ id }) => id === 'closed_lost')?.entry ?? [];
    const open = lost.filter(({ when }) => {
      const required = requirementOf(when, ground);
      return !required.ok || !required.value.formulas.every((formula) => isTrue(formula, row, kinds));
    });
    expect(open.map(({ id }) => id)).toEqual(asked);
    const facts = factsOfRow(row, model.facts, mapping, 'USD');
    const compiled = model.stages && compileStages(model.stages, model.facts).get('standard/closed_lost');
    const reviewed = reviewCriteria(compiled?.entry ?? [], facts, '2026-11-21').filter(
      ({ state }) => state !== 'met',
    );
    expect(reviewed.map(({ criterion }) => criterion.id)).toEqual(asked);
  });

  describe('in an org with its gates', () => {
    let local: LocalSalesforce;
    let connection: Connection;
    beforeAll(async () => {
      const custom = customObjects();
      local = await startLocalSalesforce({
        currency: 'USD',
        records: {
          objects: [...custom, { fullName: 'Opportunity', fields }],
          stages: stages.map(({ label, type }, at) => ({
            name: label,
            probability: type === 'won' ? 100 : type === 'lost' ? 0 : at * 10,
            isClosed: type !== 'open',
            isWon: type === 'won',
          })),
        },
      });
      connection = new Connection({ instanceUrl: local.url, accessToken: local.token, version: '67.0' });
      await connection.sobject('Stage_Gate__c').create(rows.map((row: GateRow) => ({ ...row })));
    });
    afterAll(() => local.stop());

    async function move(from: string, to: string, more: object = {}, with_: object = {}): Promise<Outcome> {
      const deal = { Name: 'Trial', StageName: from, CloseDate: '2026-12-01', ...with_ };
      const made = await connection.sobject('Opportunity').create(deal);
      const changed = [{ Id: made.id ?? '', StageName: to, ...more }];
      const outcomes = await connection.sobject('Opportunity').update(changed);
      return (outcomes as unknown as readonly Outcome[])[0] ?? { success: false, errors: [] };
    }

    it('refuses to win with nothing filled in, and tells every reason at once, each at its field', async () => {
      const { success, errors } = await move('6-Awaiting Signature', 'Closed Won');
      expect(success).toBe(false);
      expect(errors.map(({ message, fields: at }) => [at, message])).toEqual([
        [['Competitors__c'], 'Missing: Who else they looked at. Fill in Competitors.'],
        [
          ['Closed_Won_Reason__c'],
          'Missing: Why it was won. Fill in Closed Won Reason and Closed Won Details.',
        ],
        [['Finance_Approval__c'], 'Missing: Finance approval. Submit it for approval.'],
      ]);
    });

    it('lets it be won once all of it is there', async () => {
      const all = {
        Competitors__c: 'GitHub;Atlassian',
        Closed_Won_Reason__c: 'Price',
        Closed_Won_Details__c: 'They knew the number',
        Finance_Approval__c: true,
      };
      expect(await move('6-Awaiting Signature', 'Closed Won', all)).toMatchObject({ success: true });
      const { errors } = await move('6-Awaiting Signature', 'Closed Won', {
        ...all,
        Closed_Won_Details__c: '  ',
      });
      expect(errors.map(({ fields: at }) => at)).toEqual([['Closed_Won_Reason__c']]);
    });

    it.each([
      ['0-Pending Acceptance', '1-Discovery', {}, ['Amount']],
      ['0-Pending Acceptance', '1-Discovery', { Amount: 0 }, []],
      [
        '1-Discovery',
        '2-Scoping',
        { Expected_Number_of_Users__c: 0 },
        ['Expected_Number_of_Users__c', 'Expected_Product__c'],
      ],
      ['1-Discovery', '2-Scoping', { Expected_Number_of_Users__c: 50, Expected_Product__c: 'Ultimate' }, []],
      ['3-Technical Evaluation', '4-Proposal', { POC__c: 'Yes' }, ['POC__c']],
      ['3-Technical Evaluation', '4-Proposal', { POC__c: 'No' }, []],
      ['4-Proposal', '5-Negotiating', {}, ['Purchasing_Plan__c']],
    ])('%s to %s with %j asks for %j', async (from, to, more, asked) => {
      const { success, errors } = await move(from, to, more);
      expect(errors.flatMap(({ fields: at }) => at)).toEqual(asked);
      expect(success).toBe(asked.length === 0);
    });

    it('never stops a loss or a step back, whatever is missing', async () => {
      expect(await move('1-Discovery', '8-Closed Lost')).toMatchObject({ success: true });
      expect(await move('0-Pending Acceptance', '9-Unqualified')).toMatchObject({ success: true });
      expect(await move('4-Proposal', '3-Technical Evaluation')).toMatchObject({ success: true });
    });
  });
});
