import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import type { Reply } from '../../src/wire/reply.ts';
import { exampleModel } from '../functions/example-world.ts';
import { environmentOf, exampleAccount } from './example-account.ts';

type Main = (context?: { parameters?: unknown }) => Promise<Reply<unknown>>;

const person = { id: '81002', email: 'sam.orell@cornerstow.example', name: 'Sam Orell' };

describe('a function as HubSpot’s app functions host it', () => {
  let local: LocalHubSpot;
  let mains: Readonly<Record<'readFit' | 'overrideTier' | 'logObjectionHeard', Main>>;
  beforeAll(async () => {
    local = await exampleAccount();
    // As the bundler writes it into the file.
    vi.stubGlobal('PLUMBLINE_MODEL', deflateRawSync(JSON.stringify(exampleModel)).toString('base64'));
    mains = {
      readFit: (await import('../../src/hosts/app-function/read-fit.ts')).main,
      overrideTier: (await import('../../src/hosts/app-function/override-tier.ts')).main,
      logObjectionHeard: (await import('../../src/hosts/app-function/log-objection-heard.ts')).main,
    };
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => local.stop());
  const withToken = (): void => {
    vi.stubEnv('PRIVATE_APP_ACCESS_TOKEN', local.token);
    vi.stubEnv('PLUMBLINE_HUBSPOT_URL', environmentOf(local)['PLUMBLINE_HUBSPOT_URL']);
  };

  it('says that the app is to be connected when it has no token', async () => {
    const request = { object: 'company', id: '2101' };
    expect(await mains.readFit({ parameters: { request, person } })).toMatchObject({
      ok: false,
      problem: { kind: 'not_set_up' },
    });
  });

  it('answers with the model that is in the bundle, to the person whom the card claims', async () => {
    withToken();
    const request = { object: 'company', id: '2101' };
    expect(await mains.readFit({ parameters: { request, person } })).toMatchObject({
      ok: true,
      value: { fit: { headline: { text: '82 of 100 · Tier A · Pursue' }, decision: { offered: false } } },
    });
  });

  it.each([undefined, {}, { parameters: null }, { parameters: { request: {} } }])(
    'refuses a call that does not say who asks: %j',
    async (context) => {
      withToken();
      expect(await mains.readFit(context)).toMatchObject({ ok: false, problem: { kind: 'refused' } });
    },
  );

  it('takes “I heard this” from a claimed person, and keeps that it was claimed', async () => {
    withToken();
    const request = { dealId: '4101', objectionId: 'before_christmas', undo: false };
    expect(await mains.logObjectionHeard({ parameters: { request, person } })).toMatchObject({ ok: true });
    const [row] = local.records.list(`p${local.portalId}_plumbline_event`);
    expect(row?.properties).toMatchObject({ event_by_name: 'Sam Orell', event_signed: 'false' });
  });

  it('takes no decision about a tier, whoever the card says it is', async () => {
    withToken();
    const request = { object: 'company', id: '2101', act: { kind: 'agree' }, signed: true };
    const asked = { request: { ...request, signed: undefined }, person };
    expect(await mains.overrideTier({ parameters: asked })).toMatchObject({ ok: false });
    const { signed: _signed, ...plain } = request;
    expect(await mains.overrideTier({ parameters: { request: plain, person } })).toMatchObject({
      ok: false,
      problem: { kind: 'not_visible' },
    });
  });
});
