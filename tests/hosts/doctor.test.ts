import { afterEach, describe, expect, it } from 'vitest';
import { exampleRecords } from '../../src/sandbox/hubspot/example/index.ts';
import { startLocalHubSpot, type LocalHubSpotOptions } from '../../src/sandbox/hubspot/index.ts';
import type { Allowance } from '../../src/crm/setup.ts';
import { environmentOf, exampleAccount, writesTo } from './example-account.ts';
import { exampleOrg, orgEnvironment, writesToOrg } from './example-org.ts';
import { runCommand } from './run-command.ts';

interface Told {
  readonly ok: boolean;
  readonly allowances: readonly Allowance[];
  readonly todo: readonly string[];
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

async function hubspot(options: LocalHubSpotOptions): Promise<Awaited<ReturnType<typeof startLocalHubSpot>>> {
  const local = await startLocalHubSpot({ records: exampleRecords('2026-11-22'), limits: 'off', ...options });
  stops.push(() => local.stop());
  return local;
}

const needed = [
  ...['deals', 'companies', 'contacts'].flatMap((kind) =>
    ['objects', 'schemas'].flatMap((area) => [`crm.${area}.${kind}.read`, `crm.${area}.${kind}.write`]),
  ),
  'crm.objects.owners.read',
];

const told = (out: string): Told => JSON.parse(out) as Told;
const found = ({ allowances }: Told, what: RegExp): Allowance | undefined =>
  allowances.find((one) => what.test(one.what));

describe('plumbline doctor', () => {
  it('ends with 0 where everything is there that is needed, and changes nothing', async () => {
    const local = await exampleAccount();
    stops.push(() => local.stop());
    const { code, out } = await runCommand('doctor --crm hubspot', environmentOf(local));
    expect(code).toBe(0);
    expect(out).toMatch(/Everything that Plumbline needs is there\./);
    expect(writesTo(local).filter((call) => !call.includes('access-token-info'))).toEqual([]);
  });

  it('names the scopes that are missing, what that means, and where to give them; needed ones come first', async () => {
    const local = await hubspot({
      scopes: needed.filter((scope) => scope !== 'crm.objects.companies.write'),
    });
    const { code, out } = await runCommand('doctor --crm hubspot --json', environmentOf(local));
    expect(code).toBe(3);
    const all = told(out);
    expect(found(all, /companies/)).toMatchObject({
      state: 'no',
      needed: true,
      found: 'without crm.objects.companies.write',
      todo: expect.stringMatching(/its Auth tab; add it, save, and install the app again/) as string,
    });
    expect(found(all, /pipeline rules$/)).toMatchObject({
      state: 'no',
      needed: false,
      instead: expect.stringMatching(/audit/) as string,
    });
    expect(all.todo[0]).toMatch(/companies\.write/);
    expect(all.todo.at(-1)).not.toMatch(/companies\.write/);
  });

  it('says what is used where the tier has no custom objects, and that nothing needed is missing for it', async () => {
    const local = await exampleAccount('professional');
    stops.push(() => local.stop());
    const { code, out } = await runCommand('doctor --crm hubspot --json', environmentOf(local));
    expect(code).toBe(0);
    expect(found(told(out), /^Custom objects/)).toMatchObject({
      state: 'no',
      found: expect.stringMatching(/Enterprise/) as string,
      instead: expect.stringMatching(/service’s own database/) as string,
    });
  });

  it('tells the calls of the day, and that they run short', async () => {
    const local = await hubspot({ limits: { daily: 12 } });
    const { out } = await runCommand('doctor --crm hubspot --json', environmentOf(local));
    expect(found(told(out), /^Calls a day/)).toMatchObject({
      found: expect.stringMatching(/^12 a day/) as string,
    });
  });

  it('asks what may be read where the token cannot say', async () => {
    const local = await hubspot({ redirectUrls: ['https://here.example/back'] });
    const granted = await installed(local);
    const { out } = await runCommand('doctor --crm hubspot --json', {
      ...environmentOf(local),
      HUBSPOT_ACCESS_TOKEN: granted,
    });
    expect(found(told(out), /write deals/)).toMatchObject({ state: 'unknown', todo: null });
  });

  it('never shows the token', async () => {
    const local = await hubspot({});
    const { out, err } = await runCommand('doctor --crm hubspot', environmentOf(local));
    expect(out + err).not.toContain(local.token);
  });

  it('says of an org whether the package, the rights and the history are there', async () => {
    const [bare, org] = [await exampleOrg({ hasPackage: false }), await exampleOrg()];
    stops.push(
      () => bare.stop(),
      () => org.stop(),
    );
    const without = await runCommand('doctor --crm salesforce --json', orgEnvironment(bare));
    expect(without.code).toBe(3);
    expect(told(without.out).todo[0]).toMatch(/plumbline deploy salesforce/);
    const whole = await runCommand('doctor --crm salesforce --json', orgEnvironment(org));
    expect(whole.code).toBe(0);
    expect(found(told(whole.out), /Stage gates/)).toMatchObject({ state: 'yes' });
    expect(found(told(whole.out), /Field history/)).toMatchObject({ needed: false });
    expect(writesToOrg(org)).toEqual([]);
  });

  it('ends with 3 and a sentence where the CRM cannot be read, and with 2 where nothing says which one', async () => {
    const local = await hubspot({});
    const env = { ...environmentOf(local), HUBSPOT_ACCESS_TOKEN: 'pat-of-nobody' };
    const refused = await runCommand('doctor --crm hubspot', env);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toMatch(/does not accept the token/);
    expect((await runCommand('doctor')).code).toBe(2);
  });
});

/** A token that was given by OAuth. */
async function installed({ url, oauthApp }: Awaited<ReturnType<typeof startLocalHubSpot>>): Promise<string> {
  const redirect = 'https://here.example/back';
  const query = new URLSearchParams({ client_id: oauthApp.clientId, redirect_uri: redirect, scope: 'oauth' });
  const agreed = await fetch(`${url}/oauth/26000001/authorize?${query.toString()}`, { redirect: 'manual' });
  const code = new URL(agreed.headers.get('location') ?? redirect).searchParams.get('code') ?? '';
  const answer = await fetch(`${url}/oauth/2026-09/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: oauthApp.clientId,
      client_secret: oauthApp.clientSecret,
      redirect_uri: redirect,
      code,
    }).toString(),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}
