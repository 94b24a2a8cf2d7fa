import { afterEach, describe, expect, it } from 'vitest';
import { environmentOf, exampleAccount, writesTo } from './example-account.ts';
import { exampleOrg, orgEnvironment } from './example-org.ts';
import { runCommand } from './run-command.ts';

describe('plumbline model drift', () => {
  let stop: () => Promise<void> = () => Promise.resolve();
  afterEach(() => stop());

  it('says of the worked example in HubSpot what does not agree, and changes nothing', async () => {
    const local = await exampleAccount();
    stop = () => local.stop();
    const { code, out, err } = await runCommand('model drift --crm hubspot', environmentOf(local));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain(
      'Worth a look: Industry, field Industry\n  No option of HubSpot means Something else',
    );
    expect(out).toMatch(/Model [0-9a-f]{12}: 1 thing no longer agrees\.\n$/);
    expect(writesTo(local)).toEqual([]);
    expect(out).not.toContain(local.token);
  });

  it('prints one object for programs', async () => {
    const local = await exampleOrg();
    stop = () => local.stop();
    const { code, out } = await runCommand(
      'model drift --crm salesforce --config config --json',
      orgEnvironment(local),
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      release: null,
      drift: [{ kind: 'option', tone: 'warn', where: 'Ownership, field Ownership' }],
    });
  });

  it('called wrongly says how it is called', async () => {
    const { code, err } = await runCommand('model drift');
    expect(code).toBe(2);
    expect(err).toContain('It needs --crm hubspot or --crm salesforce.');
  });

  it('ends with 3 where the account cannot be read', async () => {
    const local = await exampleAccount();
    stop = () => local.stop();
    const { code, err } = await runCommand('model drift --crm hubspot', {
      ...environmentOf(local),
      HUBSPOT_ACCESS_TOKEN: 'nobody',
    });
    expect(code).toBe(3);
    expect(err).not.toBe('');
  });
});
