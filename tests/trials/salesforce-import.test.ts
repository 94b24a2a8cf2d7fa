import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  importForSalesforce,
  type ImportedForSalesforce,
} from '../../src/hosts/cli/sandbox-import/import-salesforce.ts';
import { startLocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { material } from './trial-model.ts';

const data = (name: string): string => join(material, 'data', name);

async function imported(order: Parameters<typeof importForSalesforce>[0]): Promise<ImportedForSalesforce> {
  const result = await importForSalesforce(order);
  if (!result.ok) throw new Error(result.error.join('\n'));
  return result.value;
}

const matters = ({ unmatched }: ImportedForSalesforce): readonly unknown[] =>
  unmatched.map(({ what, value, rows }) => [what, value, rows]);

describe('Maven’s four tables', () => {
  it('become rows of the local Salesforce, and what did not match is listed', async () => {
    const tables = await imported({
      folder: data('maven-crm'),
      mappingFile: join(import.meta.dirname, 'maven/import.yaml'),
      today: '2026-11-21',
    });
    expect(tables.counts).toEqual({ Account: 85, Opportunity: 8800, User: 41 });
    expect(matters(tables)).toEqual([
      ['sales_pipeline.csv, account: blank', '', 1425],
      ['sales_pipeline.csv, product: not in products.csv', 'GTXPro', 1480],
      ['sales_pipeline.csv: no day on which the stage was entered', 'prospecting', 500],
      ['Opportunity, CloseDate: none', '', 2089],
    ]);
    const local = await startLocalSalesforce({ records: tables.seed, currency: tables.currency ?? 'USD' });
    const deals = local.records.list('Opportunity');
    expect(deals).toHaveLength(8800);
    expect(deals.filter(({ fields }) => fields['IsClosed'] === false)).toHaveLength(2089);
    expect(deals.filter(({ fields }) => fields['AccountId'] === null)).toHaveLength(1425);
    await local.stop();
  });
});

describe('the sObject tree of Salesforce’s samples', () => {
  it('becomes rows that point to each other', async () => {
    const tree = await imported({ folder: data('salesforce-sample') });
    expect(tree.counts).toMatchObject({ Account: 10, Contact: 6 });
    expect(matters(tree)).toEqual([]);
    const local = await startLocalSalesforce({ records: tree.seed });
    const contacts = local.records.list('Contact');
    const accounts = new Set(local.records.list('Account').map(({ id }) => id));
    expect(contacts.every(({ fields }) => accounts.has(String(fields['AccountId'])))).toBe(true);
    expect(contacts[0]?.fields['Picture__c']).toMatch(/^https:/);
    await local.stop();
  });
});
