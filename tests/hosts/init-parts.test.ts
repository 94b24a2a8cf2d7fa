import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commentedYaml } from '../../src/hosts/cli/init/commented-yaml.ts';
import { draftReasons } from '../../src/hosts/cli/init/draft-reasons.ts';
import { sameValues, saysFewThings } from '../../src/hosts/cli/init/few-values.ts';
import { idIn, Ids } from '../../src/hosts/cli/init/ids.ts';
import { useOf } from '../../src/hosts/cli/init/which-field.ts';
import { writeFolder } from '../../src/hosts/cli/init/write-folder.ts';
import type { FieldThere } from '../../src/crm/setup.ts';

const scratch = mkdtempSync(join(tmpdir(), 'plumbline-parts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const field = (over: Partial<FieldThere>): FieldThere => ({
  object: 'deal',
  name: 'field',
  label: 'Field',
  type: 'text',
  options: [],
  custom: true,
  neverBlank: false,
  readOnly: false,
  personal: false,
  ...over,
});

describe('ids of a drafted model', () => {
  it.each([
    ['Loss Reason', 'loss_reason'],
    ['Buyer’s words (text)', 'buyers_words_text'],
    ['Größe & Straße', 'grosse_and_strasse'],
    ['3 sites', 'sites'],
    ['価格', ''],
    ['constructor', ''],
  ])('come from labels: %s', (label, id) => {
    expect(idIn(label)).toBe(id);
  });

  it('are each given once', () => {
    const ids = new Ids();
    expect([ids.of('Price', 'x'), ids.of('price', 'x'), ids.of('価格', 'reason')]).toEqual([
      'price',
      'price_2',
      'reason',
    ]);
  });
});

describe('reasons as people typed them', () => {
  const drafted = draftReasons({
    ...field({ name: 'closed_lost_reason' }),
    share: { field: 'closed_lost_reason', filled: 30, of: 40 },
    values: [
      { value: 'Price', count: 9 },
      { value: 'price ', count: 4 },
      { value: 'PRICE!', count: 1 },
      { value: 'Procurement stalled', count: 3 },
      { value: 'We never heard back after the second demo with their new director', count: 3 },
      { value: 'asdf', count: 1 },
      { value: 'Other', count: 1 },
    ],
  });

  it('stand under one code where they are one, with every spelling and the sum of their deals', () => {
    expect(drafted.reasons[0]).toMatchObject({
      id: 'price_value',
      label: 'Price',
      count: 14,
      spellings: [
        { value: 'Price', count: 9 },
        { value: 'price ', count: 4 },
        { value: 'PRICE!', count: 1 },
      ],
    });
    expect(drafted.reasons.map(({ id }) => id)).toEqual(['price_value', 'procurement_stalled', 'other']);
  });

  it('are left as they stand where they are sentences, or stand on hardly a deal', () => {
    expect(drafted.left.map(({ label }) => label.slice(0, 9))).toEqual(['We never ', 'asdf']);
  });
});

describe('texts that are lists in all but name', () => {
  it('say few things on nine of ten records', () => {
    const countries = sameValues([
      { value: 'Germany', count: 20 },
      { value: 'germany ', count: 4 },
      { value: 'Austria', count: 10 },
    ]);
    expect(countries.map(({ label, count }) => [label, count])).toEqual([
      ['Germany', 24],
      ['Austria', 10],
    ]);
    expect(saysFewThings(countries)).toBe(true);
    const names = Array.from({ length: 60 }, (_, at) => ({ value: `Name ${at}`, count: 1 }));
    expect(saysFewThings(sameValues(names))).toBe(false);
  });
});

describe('what a field is to a first model', () => {
  it.each([
    [{ name: 'closed_lost_reason', label: 'Closed Lost Reason' }, 'lostReason'],
    [{ name: 'Loss_Reason__c', label: 'Loss Reason', type: 'option' }, 'lostReason'],
    [{ name: 'win_reason', label: 'Win reason' }, 'wonReason'],
    [{ name: 'loss_notes', label: 'Loss notes' }, 'closing'],
    [{ name: 'main_competitor', label: 'Main competitor' }, 'competitors'],
    [{ name: 'plumbline_fit_score', type: 'number' }, 'ours'],
    [{ name: 'Plumbline_Fit_Tier__c' }, 'ours'],
    [{ name: 'email', object: 'contact', personal: true }, 'personal'],
    [{ name: 'hs_analytics_source' }, 'bookkeeping'],
    [{ name: 'external_id__c' }, 'bookkeeping'],
    [{ name: 'owner', type: null }, 'noKind'],
    [{ name: 'erp', object: 'company', type: 'option' }, 'fact'],
    [{ name: 'window_film', label: 'Window film' }, 'fact'],
  ] as const)('is told by its name, label and kind: %o', (over, use) => {
    expect(useOf(field(over))).toBe(use);
  });
});

describe('a written part', () => {
  it('has comments before the entries that they are about, and reads back as it was', () => {
    const value = {
      engine: 1,
      list: [{ id: 'a', values: { 'price ': 'x', '503': 'y' } }, { id: 'b' }],
      map: { key: 'z' },
    };
    const text = commentedYaml(['head', '', 'more'], value, [
      { path: ['list', 1], text: 'About b.' },
      { path: ['map', 'key'], text: 'About the key: # and “signs”.' },
      { path: ['nowhere'], text: 'Nothing.' },
    ]);
    expect(parse(text)).toEqual(value);
    expect(text).toMatch(/^# head\n#\n# more\n/);
    expect(text).toMatch(/# About b\.\n.*id: b/);
    expect(text).toMatch(/# About the key: # and “signs”\.\n/);
    expect(text).not.toMatch(/Nothing/);
  });
});

describe('a folder', () => {
  const schemas = join(scratch, 'no-schemas');

  it('is written whole', () => {
    const path = join(scratch, 'deep/config');
    const files = [{ path: 'crm/hubspot.yaml', text: 'engine: 1\n' }];
    expect(writeFolder({ path, files, schemas })).toEqual({ ok: true, value: null });
    expect(readFileSync(join(path, 'crm/hubspot.yaml'), 'utf8')).toBe('engine: 1\n');
    expect(readdirSync(join(scratch, 'deep'))).toEqual(['config']);
  });

  it('leaves nothing behind when it cannot be written to its end', () => {
    const path = join(scratch, 'half/config');
    const files = [
      { path: 'crm', text: 'a file where a folder belongs' },
      { path: 'crm/hubspot.yaml', text: 'engine: 1\n' },
    ];
    expect(writeFolder({ path, files, schemas })).toMatchObject({ ok: false });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(join(scratch, 'half'))).toEqual([]);
  });

  it('that is there is never touched', () => {
    const path = join(scratch, 'deep/config');
    expect(writeFolder({ path, files: [], schemas })).toMatchObject({ ok: false });
    expect(existsSync(join(path, 'crm/hubspot.yaml'))).toBe(true);
  });
});
