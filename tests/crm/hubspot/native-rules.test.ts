import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFetchSetup } from '../../../src/crm/hubspot/open-fetch-setup.ts';
import type { NativeRules } from '../../../src/crm/setup.ts';
import { startLocalHubSpot, type LocalHubSpot } from '../../../src/sandbox/hubspot/index.ts';
import { valueOf } from '../../contract/results.ts';

const path = '/crm/pipelines-rules/2026-09/0-3/default';
let hubspot: LocalHubSpot;
beforeEach(async () => {
  hubspot = await startLocalHubSpot({ limits: 'off' });
});
afterEach(() => hubspot.stop());

const patch = (body: unknown): Promise<Response> =>
  fetch(`${hubspot.url}${path}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${hubspot.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function read(local: LocalHubSpot = hubspot): Promise<NativeRules | undefined> {
  const setup = openFetchSetup({ url: local.url, token: local.token });
  return valueOf(await setup.readRules(['default']))[0];
}

const approval = (branch: unknown): unknown => ({
  approvalStageRules: [
    {
      pipelineStageId: 'contractsent',
      approverUserIds: ['9501'],
      approvalMode: 'ANY',
      conditionalApprovalFilterBranch: branch,
    },
  ],
});

describe('HubSpot’s pipeline rules', () => {
  it('that ask for approval only where exit criteria are not met need no step by hand for it', async () => {
    expect((await read())?.byHand.map(({ id }) => id)).toEqual(['approval', 'requiredFields']);
    const filters = [{ filterType: 'PROPERTY', property: 'plumbline_exit_criteria_met' }];
    await patch(approval({ filterBranchType: 'AND', filters }));
    expect(await read()).toMatchObject({
      approval: { stage: 'contractsent', onlyUnmet: true },
      byHand: [{ id: 'requiredFields' }],
    });
  });

  it('that ask for approval of every deal are told apart', async () => {
    await patch(approval(undefined));
    expect(await read()).toMatchObject({ approval: { stage: 'contractsent', onlyUnmet: false } });
  });

  it('that hold for some stages are on, and stay as they are when they are wanted on', async () => {
    await patch({ noSkippingStagesRule: { enabledForAllStages: false, pipelineStageIds: ['contractsent'] } });
    const setup = openFetchSetup({ url: hubspot.url, token: hubspot.token });
    const wanted = { pipeline: 'default', noSkipping: true, noMovingBack: false };
    expect(valueOf(await setup.setRules(wanted))).toBe('unchanged');
    expect(valueOf(await setup.setRules({ ...wanted, noSkipping: false }))).toBe('set');
    expect(await read()).toMatchObject({ noSkipping: false });
  });

  it('that are set leave approvals and places of creation alone', async () => {
    await patch(approval(undefined));
    await patch({ objectCreationRule: { pipelineStageIds: ['appointmentscheduled'] } });
    const setup = openFetchSetup({ url: hubspot.url, token: hubspot.token });
    await setup.setRules({ pipeline: 'default', noSkipping: false, noMovingBack: true });
    expect(await read()).toMatchObject({ noMovingBack: true, approval: { stage: 'contractsent' } });
    const kept = await fetch(`${hubspot.url}${path}`, {
      headers: { authorization: `Bearer ${hubspot.token}` },
    });
    expect(await kept.json()).toMatchObject({
      governanceValidationRules: { objectCreationRule: { pipelineStageIds: ['appointmentscheduled'] } },
    });
  });

  it('without the scope are unseen and say why, and setting them is refused', async () => {
    const local = await startLocalHubSpot({ scopes: ['oauth', 'crm.objects.deals.read'] });
    expect(await read(local)).toMatchObject({
      noSkipping: null,
      unseen: expect.stringMatching(/crm\.pipelines\.governance\.read/) as string,
    });
    const setup = openFetchSetup({ url: local.url, token: local.token });
    const wanted = { pipeline: 'default', noSkipping: true, noMovingBack: true };
    expect(await setup.setRules(wanted)).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
    await local.stop();
  });
});
