/** A file of the Metadata API. */
export const xml = (root: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${root}>\n`;

const packageXml = (types: Readonly<Record<string, readonly string[]>>): string =>
  xml(
    'Package',
    `${Object.entries(types)
      .map(
        ([name, members]) =>
          `<types>${members.map((one) => `<members>${one}</members>`).join('')}<name>${name}</name></types>`,
      )
      .join('')}<version>67.0</version>`,
  );

const object = xml(
  'CustomObject',
  `<label>Yard</label>
<pluralLabel>Yards</pluralLabel>
<deploymentStatus>Deployed</deploymentStatus>
<sharingModel>ReadWrite</sharingModel>
<nameField><label>Name</label><type>Text</type></nameField>
<fields>
  <fullName>Company__c</fullName>
  <label>Company</label>
  <type>MasterDetail</type>
  <referenceTo>Account</referenceTo>
  <relationshipName>Yards</relationshipName>
</fields>
<fields><fullName>Gates__c</fullName><label>Gates</label><type>Number</type><precision>3</precision><scale>0</scale></fields>
<fields><fullName>Kind__c</fullName><label>Kind</label><type>Picklist</type>
  <valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>
    <value><fullName>Cold</fullName><default>false</default><label>Cold store</label></value>
  </valueSetDefinition></valueSet></fields>`,
);

/** A small package with one of each: all of it invented, all of it right. */
export const sound: Readonly<Record<string, string>> = {
  'package.xml': packageXml({
    ApexClass: ['Yards'],
    CustomObject: ['Yard__c', 'Account'],
    CustomField: ['Account.Dock__c'],
    LightningComponentBundle: ['yardCard'],
    PermissionSet: ['Yard_User'],
  }),
  'objects/Yard__c.object': object,
  'objects/Account.object': xml(
    'CustomObject',
    '<fields><fullName>Dock__c</fullName><label>Dock</label><type>Text</type><length>20</length></fields>',
  ),
  'classes/Yards.cls': "public class Yards { // {\n  String brace = '}'; }\n",
  'classes/Yards.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>'),
  'lwc/yardCard/yardCard.js': 'export default class {}\n',
  'lwc/yardCard/yardCard.html': '<template></template>\n',
  'lwc/yardCard/yardCard.js-meta.xml': xml('LightningComponentBundle', '<apiVersion>67.0</apiVersion>'),
  'permissionsets/Yard_User.permissionset': xml(
    'PermissionSet',
    `<label>Yard</label>
<classAccesses><apexClass>Yards</apexClass><enabled>true</enabled></classAccesses>
<fieldPermissions><field>Yard__c.Gates__c</field><readable>true</readable><editable>true</editable></fieldPermissions>
<objectPermissions><object>Yard__c</object><allowRead>true</allowRead></objectPermissions>`,
  ),
};
