import path from 'node:path';
import type { CalendarDate } from '../../src/base/calendar.ts';
import { importForSalesforce } from '../../src/hosts/cli/sandbox-import/import-salesforce.ts';
import { importReport } from '../../src/hosts/cli/sandbox-import/report.ts';
import { exampleRecords, heroDealId } from '../../src/sandbox/salesforce/example/index.ts';
import type { LocalSalesforce, Seed, UserSeed } from '../../src/sandbox/salesforce/index.ts';
import type { StartOptions } from './options.ts';

/** What a local Salesforce is filled with. */
export interface OrgRecords {
  readonly seed: Seed;
  readonly currency: string;
  /** What was read and what did not match, for people; null where nothing was imported. */
  readonly report: string | null;
  /** The record at which the preview opens. */
  readonly home: (local: LocalSalesforce) => string;
}

/** Whom tables do not name, for the preview to look as. */
const somebody: UserSeed = {
  id: '900000001',
  firstName: 'Preview',
  lastName: 'Rep',
  email: 'rep@preview.example',
};
const manager: UserSeed = {
  id: '900000002',
  firstName: 'Preview',
  lastName: 'Manager',
  email: 'manager@preview.example',
  permissions: ['Plumbline_Manager'],
};
const admin: UserSeed = {
  id: '900000003',
  firstName: 'Preview',
  lastName: 'Admin',
  email: 'admin@preview.example',
  permissions: ['Plumbline_Manager', 'Plumbline_Admin'],
};

/** Of the example's people she answers for the profile and the messages, and publishes. */
const mara: UserSeed = {
  id: '81004',
  firstName: 'Mara',
  lastName: 'Lind',
  email: 'mara.lind@cornerstow.example',
  permissions: ['Plumbline_Manager', 'Plumbline_Admin'],
};

/** The example's records, or those of the folder that was named; the mistakes in it otherwise. */
export async function orgRecords(
  tables: StartOptions['tables'],
  today: CalendarDate,
): Promise<OrgRecords | { readonly wrong: string }> {
  if (tables === null) {
    const seed = exampleRecords(today);
    return {
      seed: { ...seed, users: [...(seed.users ?? []), mara] },
      currency: 'EUR',
      report: null,
      home: () => heroDealId,
    };
  }
  const folder = path.resolve(tables.folder);
  const imported = await importForSalesforce(
    tables.mapping === null
      ? { folder }
      : { folder, mappingFile: path.resolve(tables.mapping), mappingShown: tables.mapping, today },
  );
  if (!imported.ok) return { wrong: imported.error.join('\n') };
  const { seed, currency } = imported.value;
  const users = seed.users ?? [];
  return {
    seed: { ...seed, users: [...(users.length === 0 ? [somebody] : users), manager, admin] },
    currency: currency ?? 'EUR',
    report: importReport(imported.value, `${tables.folder} for Salesforce`, null),
    home: newestDeal,
  };
}

/** An open deal of an account, created last; else any deal, else any account. */
function newestDeal({ records }: LocalSalesforce): string {
  const deals = records.list('Opportunity').toSorted((a, b) => createdOf(b).localeCompare(createdOf(a)));
  const open = deals.filter(({ fields }) => fields['IsClosed'] === false);
  const chosen = open.find(({ fields }) => fields['AccountId'] !== null) ?? open[0] ?? deals[0];
  return chosen?.id ?? records.list('Account')[0]?.id ?? '';
}

/** When a row was made, as it stands; ISO 8601. */
const createdOf = ({
  fields: { CreatedDate: made },
}: ReturnType<LocalSalesforce['records']['list']>[number]): string => (typeof made === 'string' ? made : '');
