import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import type { SettingsReply, TryOutReply } from '../../src/wire/admin-reply.ts';
import type { Reply } from '../../src/wire/reply.ts';
import { exampleModel } from '../functions/example-world.ts';
import { environmentOf, exampleAccount } from './example-account.ts';

const person = { id: '81001', email: 'nora.feld@cornerstow.example', name: 'Nora Feld' };

let local: LocalHubSpot;
beforeAll(async () => {
  local = await exampleAccount();
  vi.stubGlobal('PLUMBLINE_MODEL', deflateRawSync(JSON.stringify(exampleModel)).toString('base64'));
  vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', local.token);
  vi.stubEnv('PLUMBLINE_HUBSPOT_URL', environmentOf(local)['PLUMBLINE_HUBSPOT_URL']);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await local.stop();
});

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`${reply.problem.title}. ${reply.problem.next}`);
  return reply.value;
}

it('an admin who is only claimed drafts from nothing, tries it, and is told where to publish', async () => {
  const { main: readSettings } = await import('../../src/hosts/app-function/admin/read-settings.ts');
  const { main: changeDraft } = await import('../../src/hosts/app-function/admin/change-draft.ts');
  const { main: publishDraft } = await import('../../src/hosts/app-function/admin/publish-draft.ts');
  const { main: tryDraft } = await import('../../src/hosts/app-function/admin/try-draft.ts');
  const ask = (request: object) => ({ parameters: { request, person } });
  const { settings } = valueOf<SettingsReply>(await readSettings(ask({})));
  expect(settings).toMatchObject({ base: 0, revision: 0, pipelines: [] });
  expect(settings.publishElsewhere).toContain('does not know for certain who you are');
  const edits = [
    { kind: 'addPipeline', crmPipeline: settings.unmappedPipelines[0]?.id, pipelineKind: 'new_business' },
    { kind: 'addFact', object: 'company', field: 'industry', label: 'Industry' },
  ];
  for (const [revision, edit] of edits.entries())
    valueOf(await changeDraft(ask({ base: 0, revision, mark: null, edit })));
  const read = { base: 0, revision: 2 };
  const { tryOut } = valueOf<TryOutReply>(await tryDraft(ask({ ...read, dealId: '4101' })));
  expect(tryOut.headline.text).toBe('With this draft nothing is asked to move on from this stage.');
  const refused = await publishDraft(ask({ ...read, effectiveOn: null, note: null }));
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'not_visible' } });
});
