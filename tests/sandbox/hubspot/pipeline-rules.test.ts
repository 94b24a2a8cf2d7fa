import { describe, expect, it } from 'vitest';
import { startLocalHubSpot, type LocalHubSpot } from '../../../src/sandbox/hubspot/index.ts';

const path = '/crm/pipelines-rules/2026-09/0-3/default';
const everywhere = { enabledForAllStages: true, pipelineStageIds: [] };
const off = { enabledForAllStages: false, pipelineStageIds: [] };

async function call(
  hubspot: LocalHubSpot,
  method: string,
  to: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await fetch(`${hubspot.url}${to}`, {
    method,
    headers: { authorization: `Bearer ${hubspot.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}

async function open<T>(
  options: Parameters<typeof startLocalHubSpot>[0],
  work: (hubspot: LocalHubSpot) => Promise<T>,
): Promise<T> {
  const hubspot = await startLocalHubSpot(options);
  try {
    return await work(hubspot);
  } finally {
    await hubspot.stop();
  }
}

describe('pipeline rules', () => {
  it('are none at first; a whole set needs all three', () =>
    open({}, async (hubspot) => {
      expect((await call(hubspot, 'GET', path)).status).toBe(404);
      const some = { governanceValidationRules: { noSkippingStagesRule: everywhere } };
      expect((await call(hubspot, 'PUT', path, some)).status).toBe(400);
      const whole = {
        governanceValidationRules: {
          noSkippingStagesRule: everywhere,
          noBackwardsMovementRule: off,
          objectCreationRule: { pipelineStageIds: ['appointmentscheduled'] },
        },
      };
      expect(await call(hubspot, 'PUT', path, whole)).toMatchObject({ status: 200, body: whole });
    }));

  it('are changed one by one, and the others stay', () =>
    open({}, async (hubspot) => {
      await call(hubspot, 'PATCH', path, { noSkippingStagesRule: everywhere });
      const { body } = await call(hubspot, 'PATCH', path, { noBackwardsMovementRule: everywhere });
      expect(body).toMatchObject({
        id: '0-3-default',
        governanceValidationRules: {
          noSkippingStagesRule: everywhere,
          noBackwardsMovementRule: everywhere,
        },
      });
      expect((await call(hubspot, 'DELETE', path)).status).toBe(204);
      expect((await call(hubspot, 'GET', path)).status).toBe(404);
    }));

  it('name stages of the pipeline, and none where they hold for all', () =>
    open({}, async (hubspot) => {
      const stray = { enabledForAllStages: false, pipelineStageIds: ['nowhere'] };
      const both = { enabledForAllStages: true, pipelineStageIds: ['contractsent'] };
      for (const rule of [stray, both])
        expect((await call(hubspot, 'PATCH', path, { noSkippingStagesRule: rule })).status).toBe(400);
      expect((await call(hubspot, 'GET', '/crm/pipelines-rules/2026-09/0-3/nowhere')).status).toBe(404);
    }));

  it('ask for approval in Enterprise alone', async () => {
    const approvalStageRules = [
      { pipelineStageId: 'contractsent', approverUserIds: ['9501'], approvalMode: 'ANY' },
    ];
    await open({}, async (hubspot) => {
      const { body } = await call(hubspot, 'PATCH', path, { approvalStageRules });
      expect(body).toMatchObject({ approvalStageRules });
    });
    await open({ tier: 'professional' }, async (hubspot) => {
      expect((await call(hubspot, 'PATCH', path, { approvalStageRules })).status).toBe(400);
    });
  });
});

describe('the token of a private app', () => {
  it('may do what its scopes say, and a call that takes another scope is refused with its name', () =>
    open({ scopes: ['crm.objects.deals.read', 'crm.schemas.deals.read'] }, async (hubspot) => {
      expect((await call(hubspot, 'GET', '/crm/objects/2026-09/deals')).status).toBe(200);
      expect((await call(hubspot, 'POST', '/crm/objects/2026-09/deals/search', {})).status).toBe(200);
      const refused = await call(hubspot, 'POST', '/crm/objects/2026-09/deals', { properties: {} });
      expect(refused.status).toBe(403);
      expect(JSON.stringify(refused.body)).toContain('crm.objects.deals.write');
      expect((await call(hubspot, 'GET', '/crm/owners/2026-09')).status).toBe(403);
      expect((await call(hubspot, 'GET', path)).status).toBe(403);
      expect((await call(hubspot, 'GET', '/crm/pipelines/2026-09/deals')).status).toBe(200);
    }));

  it('is told with its scopes to who has it', () =>
    open({ scopes: ['oauth'] }, async (hubspot) => {
      const info = '/oauth/v2/private-apps/get/access-token-info';
      const told = await call(hubspot, 'POST', info, { tokenKey: hubspot.token });
      expect(told.body).toMatchObject({ hubId: hubspot.portalId, scopes: ['oauth'] });
      expect((await call(hubspot, 'POST', info, { tokenKey: 'other' })).status).toBe(400);
    }));

  it('has its calls of today counted', () =>
    open({}, async (hubspot) => {
      await call(hubspot, 'GET', '/crm/owners/2026-09');
      const usage = await call(hubspot, 'GET', '/account-info/2026-09/api-usage/daily/private-apps');
      expect(usage.body).toMatchObject({ results: [{ usageLimit: 650_000, currentUsage: 2 }] });
    }));
});
