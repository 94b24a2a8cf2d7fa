import { describe, expect, it } from 'vitest';
import { exampleOnAccount } from '../../src/hosts/cli/example-guard.ts';

const real = { env: { SALESFORCE_LOGIN_URL: 'https://login.salesforce.com' } };
const own = {
  env: { PLUMBLINE_HUBSPOT_URL: 'http://127.0.0.1:4000', SALESFORCE_INSTANCE_URL: 'http://localhost:4001' },
};

describe('the worked example', () => {
  it('is refused on an account that is not on this machine, and says how to begin', () => {
    for (const crm of ['hubspot', 'salesforce'] as const)
      expect(exampleOnAccount('Cornerstow', crm, real)).toContain(
        `npx plumbline init --crm ${crm} --out my-model`,
      );
    expect(exampleOnAccount('Cornerstow', 'hubspot', { env: { PLUMBLINE_HUBSPOT_URL: '' } })).not.toBeNull();
  });

  it('is welcome on a CRM of one’s own machine, and every other model anywhere', () => {
    expect(exampleOnAccount('Cornerstow', 'hubspot', own)).toBeNull();
    expect(exampleOnAccount('Cornerstow', 'salesforce', own)).toBeNull();
    expect(exampleOnAccount('Harbour Foods', 'hubspot', real)).toBeNull();
    expect(exampleOnAccount(null, 'salesforce', real)).toBeNull();
  });
});
