import { afterEach, beforeEach, expect, it } from 'vitest';
import { startService, type RunningService } from '../../src/hosts/http/start-serving.ts';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import type { SettingsReply } from '../../src/wire/admin-reply.ts';
import type { Reply } from '../../src/wire/reply.ts';
import { exampleModel } from '../functions/example-world.ts';
import { environmentOf, exampleAccount } from './example-account.ts';
import { callSigned } from './signing-client.ts';

const secret = 'client-secret-of-a-test';
const publicUrl = 'https://plumbline.example.com';

let local: LocalHubSpot;
let service: RunningService;
beforeEach(async () => {
  local = await exampleAccount();
  const env = { ...environmentOf(local), HUBSPOT_CLIENT_SECRET: secret, PLUMBLINE_PUBLIC_URL: publicUrl };
  const scopes = { required: [], optional: [] };
  const started = await startService({ env, port: 0, model: () => exampleModel, scopes, log: () => {} });
  if (!started.ok) throw new Error(started.error.message);
  service = started.value;
});
afterEach(async () => {
  await service.stop();
  await local.stop();
});

async function ask(name: string, request: unknown): Promise<SettingsReply> {
  const way = { port: service.port, publicUrl, secret, portalId: local.portalId };
  const { status, json } = await callSigned(way, name, request);
  expect(status).toBe(200);
  const reply = json as Reply<SettingsReply>;
  if (!reply.ok) throw new Error(`${reply.problem.title}. ${reply.problem.next}`);
  return reply.value;
}

it('an admin whom HubSpot signed drafts and publishes, and cards show the release', async () => {
  const { settings } = await ask('readSettings', {});
  expect(settings).toMatchObject({ base: 0, publishElsewhere: null, crm: 'HubSpot' });
  const stage = settings.pipelines[0]?.stages[0];
  const edit = {
    kind: 'setStage',
    pipeline: 'new_business',
    stage: stage?.id,
    label: 'First talk',
    means: stage?.means,
    buyingJob: stage?.buyingJob,
    alsoBuyingJobs: stage?.alsoBuyingJobs,
  };
  const drafted = await ask('changeDraft', { base: 0, revision: 0, mark: stage?.mark, edit });
  expect(drafted.settings.pipelines[0]?.stages[0]?.label).toBe('First talk');
  const { revision } = drafted.settings;
  const published = await ask('publishDraft', { base: 0, revision, effectiveOn: null, note: 'the first' });
  expect(published.said).toContain('Published as release 1');
  expect(published.settings.history).toMatchObject([
    { number: 1, title: expect.stringContaining('Release 1') as string },
  ]);
});
