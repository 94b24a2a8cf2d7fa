import { Connection } from 'jsforce';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { startSmallOrg } from '../soql/small-org.ts';
import { deployed } from './deployed.ts';
import { sound, xml } from './yard-package.ts';
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
const without = (path: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sound).filter(([name]) => name !== path));

const field = (inner: string): Readonly<Record<string, string>> => ({
  ...sound,
  'objects/Account.object': xml(
    'CustomObject',
    `<fields>\n<fullName>Dock__c</fullName><label>Dock</label>${inner}</fields>`,
  ),
});

const permission = (path: string): Readonly<Record<string, string>> => ({
  ...sound,
  'permissionsets/Yard_User.permissionset': xml(
    'PermissionSet',
    `<label>Yard</label>\n<fieldPermissions>\n<field>${path}</field><readable>true</readable></fieldPermissions>`,
  ),
});

describe('what is wrong with a package is told with its file and line', () => {
  it.each([
    ['no manifest', without('package.xml'), 'package.xml', 1, 'No package.xml found'],
    [
      'a file that the manifest names and that is not there',
      {
        ...without('classes/Yards.cls'),
        'permissionsets/Yard_User.permissionset': xml('PermissionSet', '<label>Y</label>'),
      },
      'classes/Yards.cls',
      1,
      'classes/Yards.cls is missing',
    ],
    [
      'a component that the manifest names and that is not there',
      {
        ...sound,
        'package.xml': String(sound['package.xml']).replace(
          '<members>Yards<',
          '<members>Yards</members><members>Docks<',
        ),
      },
      'package.xml',
      1,
      "'Docks' of type ApexClass was named in package.xml, but was not found",
    ],
    [
      'a file that the manifest does not name',
      { ...sound, 'flows/Tell.flow': xml('Flow', '') },
      'flows/Tell.flow',
      1,
      'Not in package.xml',
    ],
    [
      'XML that is broken',
      {
        ...sound,
        'permissionsets/Yard_User.permissionset': '<PermissionSet>\n<label>Y</lable>\n</PermissionSet>',
      },
      'permissionsets/Yard_User.permissionset',
      2,
      'Error parsing file',
    ],
    [
      'a type that no field has',
      field('<type>Texts</type>'),
      'objects/Account.object',
      4,
      "'Texts' is not a valid value",
    ],
    [
      'a text without its length',
      field('<type>Text</type>'),
      'objects/Account.object',
      4,
      "Must specify 'length'",
    ],
    [
      'a field that points to nothing',
      field('<type>Lookup</type><referenceTo>Pier__c</referenceTo>'),
      'objects/Account.object',
      4,
      "referenceTo value of 'Pier__c'",
    ],
    [
      'a right to a field that is not there',
      permission('Yard__c.Roof__c'),
      'permissionsets/Yard_User.permissionset',
      5,
      'no CustomField named Yard__c.Roof__c found',
    ],
    [
      'a right to a field that everybody must see',
      permission('Yard__c.Company__c'),
      'permissionsets/Yard_User.permissionset',
      5,
      'You cannot deploy to a required field: Yard__c.Company__c',
    ],
    [
      'a bundle without its meta file',
      without('lwc/yardCard/yardCard.js-meta.xml'),
      'lwc/yardCard/yardCard.js',
      1,
      'Cannot find Lightning Component Bundle metadata',
    ],
    [
      'a bundle with TypeScript in it',
      { ...sound, 'lwc/yardCard/yardCard.ts': '' },
      'lwc/yardCard/yardCard.ts',
      1,
      'TypeScript',
    ],
    [
      'a class whose braces do not match',
      { ...sound, 'classes/Yards.cls': 'public class Yards {\n  void a() {\n}\n' },
      'classes/Yards.cls',
      1,
      "Missing '}'",
    ],
    [
      'a class without its meta file',
      without('classes/Yards.cls-meta.xml'),
      'classes/Yards.cls',
      1,
      'Cannot find the -meta.xml file',
    ],
  ])('%s', async (_, files, fileName, line, problem) => {
    const { success, status, failures } = await deployed(connection, files);
    expect({ success, status }).toEqual({ success: false, status: 'Failed' });
    const [first, ...more] = failures;
    expect(more).toEqual([]);
    expect(first).toMatchObject({ fileName });
    expect(Number(first?.lineNumber)).toBe(line);
    expect(first?.problem).toContain(problem);
  });
});
