import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openJsforceOrg, type JsforceOrg } from '../../../src/crm/salesforce/client/open-jsforce-org.ts';
import { startLocalSalesforce, type LocalSalesforce } from '../../../src/sandbox/salesforce/index.ts';
import { manifest } from './built-project.ts';

const project = fileURLToPath(new URL('../../../dist/salesforce', import.meta.url));
const zip = path.join(project, 'plumbline.zip');
let salesforce: LocalSalesforce;

beforeAll(async () => {
  if (!existsSync(zip)) throw new Error('Run npm run build first.');
  salesforce = await startLocalSalesforce({});
});
afterAll(() => salesforce.stop());

/** What is learned of an org is kept for some minutes, so each look is a new one. */
function opened(): JsforceOrg {
  const { url, token } = salesforce;
  return openJsforceOrg({ access: { kind: 'session', instanceUrl: url, accessToken: token } });
}

test('the package as it is built passes a check of the local org, and is then in it', async () => {
  const bytes = readFileSync(zip);
  const checked = await opened().deployZip(bytes, { checkOnly: true });
  expect(checked).toMatchObject({ ok: true, value: { failures: [] } });
  expect(await opened().visibleFields('Win_Loss__c')).toEqual({ ok: true, value: null });
  expect(await opened().deployZip(bytes, { checkOnly: false })).toMatchObject({ ok: true });
  const fields = await opened().visibleFields('Win_Loss__c');
  expect(fields.ok && fields.value?.has('Primary_Reason__c')).toBe(true);
});

test('every card of the manifest ships with its markup, and no TypeScript does', () => {
  const lwc = path.join(project, 'force-app/main/default/lwc');
  const wanted = manifest.cards.flatMap(({ salesforce: { component } }) =>
    ['js', 'html', 'js-meta.xml'].map((end) => path.join(lwc, component, `${component}.${end}`)),
  );
  expect(wanted.filter((file) => !existsSync(file))).toEqual([]);
  expect(readFileSync(zip).includes('.ts')).toBe(false);
});
