import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from '../soql/small-org.ts';
import { deployed } from './deployed.ts';
import { sound, xml } from './yard-package.ts';
import { zipOf } from './zip-of.ts';
let local: LocalSalesforce;
let connection: Connection;

beforeEach(async () => {
  local = await startSmallOrg();
  connection = connect(local.token);
});
afterEach(() => local.stop());

function connect(accessToken: string): Connection {
  const made = new Connection({ instanceUrl: local.url, accessToken, version: '67.0' });
  made.metadata.pollInterval = 5;
  made.metadata.pollTimeout = 5000;
  return made;
}
describe('a deploy', () => {
  it('that is sound and only checked changes nothing', async () => {
    expect(await deployed(connection, sound)).toEqual({ success: true, status: 'Succeeded', failures: [] });
    await expect(connection.describe('Yard__c')).rejects.toThrow('does not exist');
  });

  it('that is sound makes its objects and fields part of the org', async () => {
    expect(await deployed(connection, sound, false)).toMatchObject({ success: true });
    const { fields } = await connection.describe('Yard__c');
    expect(fields.find(({ name }) => name === 'Kind__c')).toMatchObject({
      type: 'picklist',
      restrictedPicklist: true,
      picklistValues: [{ value: 'Cold', label: 'Cold store' }],
    });
    const company = await connection.sobject('Account').create({ Name: 'Quay', Dock__c: 'Nine' });
    await connection.sobject('Yard__c').create({ Name: 'North', Company__c: company.id ?? '', Gates__c: 4 });
    const { records } = await connection.query(
      "SELECT Dock__c, (SELECT Gates__c FROM Yards__r) FROM Account WHERE Name = 'Quay'",
    );
    expect(records).toMatchObject([{ Dock__c: 'Nine', Yards__r: { records: [{ Gates__c: 4 }] } }]);
  });

  it('with a field of Activity gives it to tasks and events', async () => {
    const files = {
      ...sound,
      'package.xml': String(sound['package.xml']).replace(
        '<members>Yard__c',
        '<members>Activity</members><members>Yard__c',
      ),
      'objects/Activity.object': xml(
        'CustomObject',
        '<fields><fullName>Gate_Key__c</fullName><label>Key</label><type>Text</type><length>20</length></fields>',
      ),
      'permissionsets/Yard_User.permissionset': xml(
        'PermissionSet',
        '<label>Yard</label><fieldPermissions><field>Task.Gate_Key__c</field><readable>true</readable></fieldPermissions>',
      ),
    };
    expect(await deployed(connection, files, false)).toMatchObject({ success: true, failures: [] });
    for (const object of ['Task', 'Event'])
      expect((await connection.describe(object)).fields.map(({ name }) => name)).toContain('Gate_Key__c');
  });

  it('in a folder of its own, or over REST, is the same', async () => {
    const inFolder = Object.fromEntries(
      Object.entries(sound).map(([path, text]) => [`unpackaged/${path}`, text]),
    );
    expect(await deployed(connection, inFolder)).toMatchObject({ success: true });
    const { id } = (await connection.metadata.deployRest(zipOf(sound), { checkOnly: true })) as unknown as {
      id: string;
    };
    await connection.metadata.checkDeployStatus(id, false, true);
    expect(await connection.metadata.checkDeployStatus(id, true, true)).toMatchObject({
      done: true,
      status: 'Succeeded',
      checkOnly: true,
    });
  });

  it('can be canceled', async () => {
    const { id } = await connection.metadata.deploy(zipOf(sound), { checkOnly: true });
    await connection.metadata.cancelDeploy(id);
    expect(await connection.metadata.checkDeployStatus(id)).toMatchObject({ status: 'Canceled' });
  });

  it('without a session is a fault', async () => {
    await expect(connect('nobody').metadata.checkDeployStatus('0Af')).rejects.toThrow('INVALID_SESSION_ID');
  });

  it('of something else than a zip says so', async () => {
    const done = await connection.metadata.deploy(Buffer.from('no zip'), { checkOnly: true }).complete(true);
    expect(JSON.stringify(done.details)).toContain('it is no zip file');
  });
});
