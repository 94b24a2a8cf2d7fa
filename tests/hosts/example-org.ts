import { salesforceSchema } from '../../src/crm/salesforce/schema/definitions.ts';
import { systemClock } from '../../src/hosts/system-clock.ts';
import { exampleRecords } from '../../src/sandbox/salesforce/example/index.ts';
import { startLocalSalesforce, type LocalSalesforce } from '../../src/sandbox/salesforce/index.ts';
import { orgObjects } from '../../scripts/start/org-objects.ts';

/** The worked example in Salesforce, on the machine's own clock; with our package in it unless told otherwise. */
export function exampleOrg(
  options: { readonly hasPackage?: boolean; readonly publicKey?: string } = {},
): Promise<LocalSalesforce> {
  const { hasPackage = true, publicKey } = options;
  const example = exampleRecords(systemClock.today('Europe/Amsterdam'));
  const objects = [...(example.objects ?? []), ...(hasPackage ? orgObjects(salesforceSchema()) : [])];
  return startLocalSalesforce({
    records: { ...example, objects },
    limits: 'off',
    ...(publicKey === undefined ? {} : { publicKey }),
  });
}

/** The environment that reaches it with a session. */
export const orgEnvironment = (local: LocalSalesforce): Readonly<Record<string, string>> => ({
  SALESFORCE_INSTANCE_URL: local.url,
  SALESFORCE_ACCESS_TOKEN: local.token,
});

/** Calls that changed something. */
export const writesToOrg = (local: LocalSalesforce): readonly string[] =>
  local.calls
    .filter(({ method, path }) => method !== 'GET' && !path.endsWith('/composite'))
    .map(({ method, path }) => `${method} ${path}`);
