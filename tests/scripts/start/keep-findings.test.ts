import { describe, expect, it } from 'vitest';
import { keepFindings } from '../../../scripts/start/keep-findings.ts';
import { accountFindings, startLocalAccount } from '../../../scripts/start/local-account.ts';
import { startLocalOrg } from '../../../scripts/start/local-org.ts';
import { folderReleases, hubSpotRows } from '../../../scripts/start/folder-releases.ts';
import { keptAudit } from '../../../src/functions/admin/kept-audit.ts';
import { keptBacktest } from '../../../src/functions/admin/kept-backtest.ts';
import { modelsOver } from '../../../src/hosts/account-models.ts';
import { systemClock } from '../../../src/hosts/system-clock.ts';
import { checkFolder } from '../../../src/model/check-folder.ts';
import { valueOf } from '../../contract/results.ts';

const options = { port: null, config: 'config', tables: null, tier: 'enterprise' } as const;
const today = () => systemClock.today('Europe/Amsterdam');

async function example() {
  const { model, parts } = await checkFolder('config');
  if (!model || !parts) throw new Error('The example is wrong.');
  return { model, parts };
}

describe('what npm start keeps for the manager’s page', () => {
  it('is a backtest that refuses a verdict over so few deals, and an audit, in HubSpot', async () => {
    const { model, parts } = await example();
    const local = await startLocalAccount(options, model, () => undefined);
    if ('wrong' in local) throw new Error(local.wrong);
    expect(await folderReleases(hubSpotRows(local), 'hubspot', 'config').publish(parts)).toBeNull();
    const events = local.records.list('plumbline_event').length;
    await keepFindings(accountFindings(local, model));
    const releases = modelsOver(hubSpotRows(local));
    const kept = keptBacktest(valueOf(await releases.lastBacktest())?.summary ?? '');
    expect(kept).toMatchObject({ model: model.version, evidence: { verdict: 'refused' } });
    expect(kept?.evidence.records.closed).toBeGreaterThan(5);
    const audit = keptAudit(valueOf(await releases.lastAudit(today()))?.summary ?? '');
    expect(audit?.tally.deals).toBeGreaterThan(5);
    expect(local.records.list('plumbline_event')).toHaveLength(events);
    await local.stop();
    // A CRM that was stopped meanwhile is no failure.
    await keepFindings(accountFindings(local, model));
  });

  it('is the same in Salesforce', async () => {
    const { model, parts } = await example();
    const org = await startLocalOrg(options, { model, parts }, () => undefined);
    if ('wrong' in org) throw new Error(org.wrong);
    expect(valueOf(await org.findings.releases.lastBacktest())).toBeNull();
    await keepFindings(org.findings);
    const kept = valueOf(await org.findings.releases.lastBacktest());
    expect(keptBacktest(kept?.summary ?? '')).toMatchObject({ evidence: { verdict: 'refused' } });
    const audit = valueOf(await org.findings.releases.lastAudit(today()));
    expect(keptAudit(audit?.summary ?? '')?.tally.deals).toBeGreaterThan(5);
    await org.local.stop();
  });
});
