import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenSalesforce, type Preview, startPreview } from '../../extensions/preview/server/index.ts';
import { hubSpotTwin, lightningTwin } from '../../extensions/preview/shared/salesforce-api.ts';
import { startLocalHubSpot, type LocalHubSpot } from '../../src/sandbox/hubspot/index.ts';
import { type LocalSalesforce, startLocalSalesforce } from '../../src/sandbox/salesforce/index.ts';

const sam = { id: '81002', firstName: 'Sam', lastName: 'Orell', email: 'sam@example.com' };
const samsId = '005000000081002AAA';
let hubSpot: LocalHubSpot;
let salesforce: LocalSalesforce;
let preview: Preview;
let folder: string;
let opened = 0;
let prepared = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'plumbline-style-'));
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'assets/style.css'), 'p {}');
  writeFileSync(path.join(folder, 'cards.js'), '// cards');
  [hubSpot, salesforce] = await Promise.all([
    startLocalHubSpot({}),
    startLocalSalesforce({
      records: {
        users: [sam],
        rows: {
          Account: [{ id: '201', fields: { Name: 'Harbour Foods' } }],
        },
      },
    }),
  ]);
  const open: OpenSalesforce = {
    url: salesforce.url,
    people: [{ id: samsId, name: 'Sam Orell', role: 'rep' }],
    tokenFor: (id) => (id === samsId ? salesforce.tokenFor(id) : null),
    cards: [],
    tabs: [],
    cardsFile: () => Promise.resolve(path.join(folder, 'cards.js')),
    home: '001000000000201AAA',
    onChange: (listener) => salesforce.onChange(({ object, id }) => listener({ object, id })),
  };
  const started = await startPreview({
    port: 0,
    localHubSpotUrl: hubSpot.url,
    token: hubSpot.token,
    portalId: hubSpot.portalId,
    cards: [],
    currentUser: { id: 1, email: '', firstName: '', lastName: '' },
    callFunction: () => Promise.resolve({ ok: false, message: '' }),
    salesforce: {
      styleFolder: path.join(folder, 'assets'),
      isAlone: false,
      prepare: () => {
        prepared += 1;
      },
      open: () => {
        opened += 1;
        return Promise.resolve({ ok: true, value: open });
      },
    },
  });
  if (!started.ok) throw new Error('A free port was taken.');
  preview = started.value;
});
afterAll(async () => {
  await preview.stop();
  await Promise.all([hubSpot.stop(), salesforce.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => new URL(name, preview.url).href;

describe('the preview’s Salesforce', () => {
  it('is told when a page of HubSpot was served, so that it can prepare', async () => {
    await fetch(at('/assets/page.css'));
    expect(prepared).toBe(0);
    await fetch(at('/deal/301'));
    expect(prepared).toBe(1);
  });

  it('is not started by looking at HubSpot, or at the empty page', async () => {
    await fetch(at('/api/setup'));
    await fetch(at('/lightning/r/Account/001000000000201AAA/view'));
    expect(opened).toBe(0);
    const setup = (await (await fetch(at('/api/salesforce/setup'))).json()) as { value: { home: string } };
    expect(setup.value.home).toBe('/lightning/r/Account/001000000000201AAA/view');
    expect(opened).toBe(1);
  });

  it('passes a page’s calls on in the session of the person who looks', async () => {
    const answer = await fetch(at('/salesforce/services/oauth2/userinfo'), {
      headers: { 'x-plumbline-user': samsId },
    });
    expect(await answer.json()).toMatchObject({ user_id: samsId });
    const stranger = await fetch(at('/salesforce/services/oauth2/userinfo'), {
      headers: { 'x-plumbline-user': '005x' },
    });
    expect(stranger.status).toBe(403);
  });

  it('answers no page of another site', async () => {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await fetch(at('/salesforce/services/data'), { method: 'POST', headers });
      expect(answer.status).toBe(403);
    }
  });

  it('serves style from its folder, and nothing beside it', async () => {
    expect(await (await fetch(at('/slds/style.css'))).text()).toBe('p {}');
    const raw = (name: string): Promise<number | undefined> =>
      new Promise((resolve) => {
        request(new URL(preview.url), { path: name }, (reply) => resolve(reply.resume().statusCode)).end();
      });
    for (const name of [
      '/slds/..%2fsecret.txt',
      '/slds/../secret.txt',
      '/slds/%2e%2e/secret.txt',
      '/slds/none.css',
    ])
      expect(await raw(name)).not.toBe(500);
    expect(await (await fetch(at('/slds/..%2fsecret.txt'))).text()).not.toContain('secret"');
    expect((await fetch(at('/slds/..%2fsecret.txt'))).status).toBe(404);
    expect(await (await fetch(at('/cards/lightning.js'))).text()).toBe('// cards');
  });

  it('tells an open page which record was changed, by whomever', async () => {
    const events = await fetch(at('/api/salesforce/events'));
    const reader = events.body?.getReader();
    let heard = '';
    const readUntil = async (text: string): Promise<void> => {
      while (!heard.includes(text)) heard += new TextDecoder().decode((await reader?.read())?.value);
    };
    await readUntil('"kind":"state"');
    salesforce.records.patch('Account', '201', { Name: 'Harbour' }, null);
    await readUntil('"kind":"recordChanged","object":"Account","id":"001000000000201AAA"');
    expect(heard).toContain('"kind":"recordChanged"');
    await reader?.cancel();
  });
});

describe('the same record in the other CRM', () => {
  it('is found by its number, both ways', () => {
    expect(lightningTwin('deal', '4101')).toBe('/lightning/r/Opportunity/006000000004101AAA/view');
    expect(hubSpotTwin('006000000004101AAA')).toBe('/deal/4101');
    expect(hubSpotTwin('001000000002101AAA')).toBe('/company/2101');
    expect(hubSpotTwin('00Q000000006101EAA')).toBe('/');
  });
});

describe('what is announced to one CRM', () => {
  it('is not told to pages of the other', async () => {
    const noticeOf = async (setup: string): Promise<unknown> => {
      const reply = await fetch(new URL(setup, preview.url));
      return ((await reply.json()) as { readonly value: { readonly notice: unknown } }).value.notice;
    };
    const changed = { kind: 'modelChanged', text: 'Model one is published.' } as const;
    const coming = { kind: 'modelComing', text: 'Model one is being published.' } as const;
    preview.announce(changed, 'HubSpot');
    preview.announce(coming, 'Salesforce');
    expect(await noticeOf('/api/setup')).toEqual(changed);
    expect(await noticeOf('/api/salesforce/setup')).toEqual(coming);
    preview.announce(changed, 'Salesforce');
    expect(await noticeOf('/api/salesforce/setup')).toEqual(changed);
  });
});
