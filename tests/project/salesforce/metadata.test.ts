import { beforeAll, describe, expect, test } from 'vitest';
import { salesforceSchema } from '../../../src/crm/salesforce/schema/definitions.ts';
import { generatedProject, manifest } from './built-project.ts';
import { metadataCheck, type MetadataCheck } from './metadata-schema.ts';

let files: ReadonlyMap<string, string>;
let check: MetadataCheck;
beforeAll(async () => {
  files = await generatedProject();
  check = metadataCheck();
}, 60_000);

const textOf = (end: string): string => {
  const found = [...files].find(([file]) => file.endsWith(end));
  if (!found) throw new Error(`No file ends with ${end}`);
  return found[1];
};

describe('the metadata that is generated', () => {
  test('fits the published types, every file of it', () => {
    const metas = [...files].filter(([file]) => file.endsWith('-meta.xml'));
    expect(metas.length).toBeGreaterThan(100);
    expect(metas.flatMap(([file, xml]) => check(xml).map((problem) => `${file}: ${problem}`))).toEqual([]);
  });

  test.each([
    ['an element that does not exist', '<label>', '<lable>x</lable><label>'],
    ['a type of field that does not exist', '<type>Text</type>', '<type>Words</type>'],
    ['a text for yes or no', '<unique>true</unique>', '<unique>perhaps</unique>'],
    ['a text for a number', '<length>255</length>', '<length>long</length>'],
    ['an element twice', '<label>', '<label>x</label><label>'],
    ['broken XML', '</label>', '</lable>'],
  ])('is refused with %s', (_what, from, to) => {
    const xml = textOf('Win_Loss__c/fields/Key__c.field-meta.xml');
    expect(check(xml)).toEqual([]);
    expect(xml).toContain(from);
    expect(check(xml.replace(from, to))).not.toEqual([]);
  });

  test('has every object and field of the schema', () => {
    for (const { metadataName, own, fields } of salesforceSchema()) {
      const folder = `force-app/main/default/objects/${metadataName}`;
      expect(files.has(`${folder}/${metadataName}.object-meta.xml`)).toBe(own !== null);
      for (const { name } of fields) expect(files.has(`${folder}/fields/${name}.field-meta.xml`)).toBe(true);
    }
  });

  test('touches no record page of the customer', () => {
    const pages = [...files].filter(([file]) => file.endsWith('.flexipage-meta.xml'));
    expect(new Set(pages.map(([, xml]) => /<type>(\w+)<\/type>\s*<\/FlexiPage>/.exec(xml)?.[1]))).toEqual(
      new Set(['AppPage']),
    );
    expect(pages.map(([file]) => /(\w+)\.flexipage/.exec(file)?.[1]?.startsWith('Plumbline_'))).not.toContain(
      false,
    );
    expect([...files.keys()].filter((file) => /layouts|profiles/.test(file))).toEqual([]);
  });

  test('offers each card on the objects that the manifest names', () => {
    for (const { salesforce } of manifest.cards) {
      const xml = textOf(`${salesforce.component}.js-meta.xml`);
      const objects = [...xml.matchAll(/<object>(\w+)<\/object>/g)].map(([, name]) => name);
      expect(objects).toEqual(salesforce.objects);
      expect(xml).toContain('<target>lightning__RecordPage</target>');
    }
  });
});

describe('the pages of the app', () => {
  test.each(manifest.salesforce.pages.map((page) => [page.label, page] as const))(
    '%s is filled by its component and has a tab',
    (label, { tab, component }) => {
      expect(textOf(`flexipages/${tab}.flexipage-meta.xml`)).toContain(
        `<componentName>${component}</componentName>`,
      );
      expect(textOf(`tabs/${tab}.tab-meta.xml`)).toContain(`<flexiPage>${tab}</flexiPage>`);
      expect(textOf(`tabs/${tab}.tab-meta.xml`)).toContain(`<label>${label}</label>`);
      const xml = textOf(`/${component}.js-meta.xml`);
      expect(xml).toContain('<isExposed>true</isExposed>');
      expect([...xml.matchAll(/<target>(\w+)<\/target>/g)].map(([, target]) => target)).toEqual([
        'lightning__AppPage',
      ]);
    },
  );
});

describe('the permission sets', () => {
  const setOf = (role: keyof typeof manifest.salesforce.permissionSets): string =>
    textOf(`${manifest.salesforce.permissionSets[role].name}.permissionset-meta.xml`);
  const editable = (xml: string, field: string): string | undefined =>
    new RegExp(`<editable>(\\w+)</editable>\\s*<field>${field}</field>`).exec(xml)?.[1];

  test('name only fields that there are, and none that takes no field-level security', () => {
    const fields = new Map(
      salesforceSchema().flatMap((object) =>
        object.fields.map((field) => [`${object.name}.${field.name}`, field]),
      ),
    );
    for (const role of ['rep', 'manager', 'admin'] as const) {
      const named = [...setOf(role).matchAll(/<field>([\w.]+)<\/field>/g)].map(([, name = '']) => name);
      expect(named.length).toBeGreaterThan(0);
      const wrong = named.filter((name) => {
        const field = fields.get(name);
        return field === undefined || field.required || field.type === 'MasterDetail';
      });
      expect(wrong).toEqual([]);
    }
  });

  test('let managers decide about tiers, and reps not', () => {
    const override = 'Account.Plumbline_Tier_Override__c';
    expect(editable(setOf('rep'), override)).toBe('false');
    expect(editable(setOf('manager'), override)).toBe('true');
    expect(setOf('rep')).not.toContain('<customPermissions>');
    expect(setOf('manager')).toContain('<name>Plumbline_Manager</name>');
  });

  test('let only admins edit criteria', () => {
    const edit = (xml: string): string | undefined =>
      /<allowEdit>(\w+)<\/allowEdit>(?:(?!<\/objectPermissions>)[\s\S])*?<object>Stage_Gate__c/.exec(
        xml,
      )?.[1];
    expect(['rep', 'manager', 'admin'].map((role) => edit(setOf(role as 'rep')))).toEqual([
      'false',
      'false',
      'true',
    ]);
  });

  test('let everybody read the published model, and only admins make and change it', () => {
    const rightsOn = (xml: string): string | undefined =>
      xml
        .split('<objectPermissions>')
        .find((part) => part.includes('<object>Plumbline_Model_Part__c</object>'));
    for (const role of ['rep', 'manager', 'admin'] as const) {
      const rights = rightsOn(setOf(role)) ?? '';
      expect(rights).toContain('<allowRead>true</allowRead>');
      expect(rights).toContain(`<allowCreate>${role === 'admin'}</allowCreate>`);
      expect(rights).toContain(`<allowEdit>${role === 'admin'}</allowEdit>`);
    }
    expect(setOf('admin')).toContain('<name>Plumbline_Admin</name>');
    expect(setOf('manager')).not.toContain('<name>Plumbline_Admin</name>');
  });

  test('show the settings to admins alone, the page and the glossary to all', () => {
    const tabsOf = (xml: string): readonly (string | undefined)[] =>
      [...xml.matchAll(/<tab>(\w+)<\/tab>\s*<visibility>Visible</g)].map(([, tab]) => tab);
    expect(tabsOf(setOf('rep'))).toEqual(['Plumbline_Page', 'Plumbline_Glossary']);
    expect(tabsOf(setOf('manager'))).toEqual(['Plumbline_Page', 'Plumbline_Glossary']);
    expect(tabsOf(setOf('admin'))).toEqual(['Plumbline_Page', 'Plumbline_Glossary', 'Plumbline_Settings']);
  });

  test('keep the way past the gate apart', () => {
    for (const role of ['rep', 'manager', 'admin'] as const) expect(setOf(role)).not.toContain('Bypass');
    expect(setOf('bypass')).toContain('<name>Plumbline_Bypass_Stage_Gate</name>');
  });
});

describe('what the flow is told of the model', () => {
  test('is what the model says about closings', () => {
    const xml = textOf('Plumbline_Close_Rule.From_Model.md-meta.xml');
    expect(xml).toContain('<value xsi:type="xsd:date">2026-10-01</value>');
    expect(xml).toContain('<value xsi:type="xsd:double">30</value>');
    expect(xml).toContain('<value xsi:type="xsd:string">New_Business</value>');
  });

  test('the flow runs an hour after the save, so that it cannot fail it', () => {
    const xml = textOf('Plumbline_Ask_About_Closing.flow-meta.xml');
    expect(xml).toContain('<timeSource>RecordTriggerEvent</timeSource>');
    expect(xml).not.toMatch(/<start>[\s\S]*<\/locationY>\s*<connector>/);
  });
});
