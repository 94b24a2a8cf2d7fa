import { ok, type Result } from '../../base/result.ts';
import { Kept } from '../kept.ts';
import type { Account, CrmError } from '../port.ts';
import type { CrmStage } from '../model-parts.ts';
import { isTicked, textAt } from './mapping/row.ts';
import type { Org } from './org.ts';

/** What is read once for an org and kept: one object for each org, shared by all who work with it. */
export interface OrgMemory {
  readonly account: Kept<Account, CrmError>;
  /** Stages of opportunities by API value. */
  readonly stages: Kept<ReadonlyMap<string, CrmStage>, CrmError>;
}

const dayMs = 86_400_000;
const tenMinutesMs = 600_000;

/** A memory that begins empty. */
export const orgMemory = (org: Org, now: () => number): OrgMemory => ({
  account: new Kept(() => readAccount(org), dayMs, now),
  stages: new Kept(() => readStages(org), tenMinutesMs, now),
});

async function readAccount(org: Org): Promise<Result<Account, CrmError>> {
  const about = await org.about();
  if (!about.ok) return about;
  const { orgId, timeZone, currency } = about.value;
  return ok({ id: orgId, timeZone, currency });
}

/** Stages that are not used any more still have opportunities. */
async function readStages(org: Org): Promise<Result<ReadonlyMap<string, CrmStage>, CrmError>> {
  const answers = await org.read([
    {
      object: 'OpportunityStage',
      fields: ['Id', 'ApiName', 'MasterLabel', 'IsClosed', 'IsWon'],
      where: { field: 'ApiName', isNot: null },
    },
  ]);
  if (!answers.ok) return answers;
  const rows = answers.value[0]?.rows ?? [];
  return ok(
    new Map(
      rows.flatMap((row): [string, CrmStage][] => {
        const value = textAt(row, 'ApiName');
        if (value === null) return [];
        const closed = isTicked(row, 'IsClosed');
        const label = textAt(row, 'MasterLabel') ?? value;
        return [[value, { label, closed, won: closed && isTicked(row, 'IsWon') }]];
      }),
    ),
  );
}
