import { beforeAll, describe, expect, it } from 'vitest';
import { mergeParts } from '../../../src/model/diff/merge-parts.ts';
import { sayChanges, type SaidChange } from '../../../src/model/diff/say-changes.ts';
import { sayConflicts } from '../../../src/model/diff/say-conflicts.ts';
import { wayTo } from '../../../src/model/diff/way-to.ts';
import type { PartValues } from '../../../src/model/part-values.ts';
import { changeCounts, changeLines, showChanges } from '../../../src/views/admin/show-changes.ts';
import { checkModel } from '../../../src/model/check-model.ts';
import { exampleFiles } from '../model-text.ts';

let parts: PartValues = {};
beforeAll(async () => {
  parts = checkModel(await exampleFiles()).parts ?? {};
});

/** The example with one text of one part in the place of another. */
function changed(part: string, from: string, to: string): PartValues {
  const text = JSON.stringify(parts[part]);
  if (!text.includes(from)) throw new Error(`${part} does not hold: ${from}`);
  return { ...parts, [part]: JSON.parse(text.replace(from, to)) as unknown };
}
const only = (changes: readonly SaidChange[]): SaidChange => {
  const [first, ...rest] = changes;
  if (!first || rest.length > 0) throw new Error(`There are ${changes.length} changes`);
  return first;
};

describe('a change in words', () => {
  it.each([
    [
      'stages.yaml',
      '"evidence":"field","level":"block","owner":"Jonas Reed"',
      '"evidence":"field","level":"warn","owner":"Jonas Reed"',
      'Stages',
      'Discovery, to leave: Which ERP they use: level',
      'block',
      'warn',
      'stages/new_business/discovery/exit/erp_known',
    ],
    [
      'stages.yaml',
      '{"fact":"erp","isSet":true}',
      '{"fact":"erp","isOneOf":["netsuite","sap_b1"]}',
      'Stages',
      'Discovery, to leave: Which ERP they use: condition',
      'ERP is filled in',
      'ERP is NetSuite or SAP Business One',
      'stages/new_business/discovery/exit/erp_known',
    ],
    [
      'stages.yaml',
      '"buyingJob":"requirements_building"',
      '"buyingJob":"validation"',
      'Stages',
      'Requirements: buying job',
      'Requirements building',
      'Validation',
      'stages/new_business/requirements',
    ],
    [
      'icp.yaml',
      '"is":"netsuite"},"points":15',
      '"is":"netsuite"},"points":12',
      'Ideal customer profile',
      'Company fit: Their ERP: NetSuite: points',
      '15',
      '12',
      'icp/company_fit/erp_fit/0',
    ],
    [
      'icp.yaml',
      '"from":75',
      '"from":70',
      'Ideal customer profile',
      'Company fit: tier A: least score',
      '75',
      '70',
      'icp/company_fit/tiers/a',
    ],
    [
      'facts.yaml',
      '"label":"ERP"',
      '"label":"ERP system"',
      'Facts',
      'ERP system: name',
      'ERP',
      'ERP system',
      'facts/erp',
    ],
    [
      'crm/hubspot.yaml',
      '"field":"wms_erp"',
      '"field":"erp"',
      'Fields in HubSpot',
      'Company: ERP: field',
      'wms_erp',
      'erp',
      'facts/erp',
    ],
    [
      'crm/hubspot.yaml',
      '"contract":"contractsent"',
      '"contract":"signing"',
      'Fields in HubSpot',
      'New business: Contract',
      'contractsent',
      'signing',
      'stages/new_business/contract',
    ],
    [
      'crm/hubspot.yaml',
      '"d365_bc":"business_central"',
      '"d365_bc":"other_erp"',
      'Fields in HubSpot',
      'Company: ERP: “d365_bc” means',
      'Business Central',
      'Another ERP',
      'facts/erp',
    ],
    [
      'messaging.yaml',
      '"status":"approved"',
      '"status":"draft"',
      'Messaging',
      'Claim “Both systems run side by side for two weeks while you keep …”: status',
      'approved',
      'draft',
      'claim/side_by_side',
    ],
    [
      'battlecards/northbeam.yaml',
      '"give":"three_ways"',
      '"give":"board_page"',
      'Battle card Northbeam',
      'Section northbeam early: what to give them',
      null,
      null,
      'section/northbeam/northbeam_early',
    ],
    [
      'objections.yaml',
      '"category":"timing"',
      '"category":"price"',
      'Objections',
      '“We can’t touch this before Christmas.”: category',
      'timing',
      'price',
      'objection/before_christmas',
    ],
    [
      'win-loss.yaml',
      '"amount":5000',
      '"amount":9000',
      'Win/loss',
      'Amount at least: amount',
      '5,000',
      '9,000',
      'win-loss/amountAtLeast/amount',
    ],
  ])('names what changed in %s: %s', (...row) => {
    const [part, from, to, where, what, before, after, at] = row;
    const change = only(sayChanges(parts, changed(part, from, to)));
    expect(change).toMatchObject({
      where,
      what,
      kind: 'changed',
      ...(before === null ? {} : { before, after }),
    });
    expect(showChanges([change])).toMatchObject([{ at, where, what }]);
  });

  it('says what a new entry holds, what moved behind what, and a new part by what is in it', () => {
    const added = sayChanges(
      parts,
      changed('facts.yaml', '{"id":"netsuite"', '{"id":"odoo","label":"Odoo"},{"id":"netsuite"'),
    );
    expect(added).toMatchObject([{ kind: 'added', what: 'ERP: value Odoo', before: null }]);
    const moved = only(
      sayChanges(
        changed(
          'facts.yaml',
          '[{"id":"food_wholesale","label":"Food wholesale"},{"id":"drinks_wholesale","label":"Drinks wholesale"}',
          '[{"id":"drinks_wholesale","label":"Drinks wholesale"},{"id":"food_wholesale","label":"Food wholesale"}',
        ),
        parts,
      ),
    );
    expect(moved).toMatchObject({
      kind: 'moved',
      what: expect.stringMatching(/^Industry: value /) as unknown,
    });
    expect([moved.before, moved.after]).toContain('first');
    const { 'glossary.yaml': _, ...fewer } = parts;
    expect(sayChanges(fewer, parts)).toMatchObject([
      { kind: 'added', where: 'Glossary', after: expect.stringMatching(/^\d+ terms$/) as unknown },
    ]);
  });

  it('is a line where it is short, and three where it is long', () => {
    const short = changed('icp.yaml', '"from":75', '"from":70');
    const long = changed('stages.yaml', 'Which ERP they use is not known yet.', 'We do not know their ERP.');
    expect(changeLines(sayChanges(parts, short))).toEqual([
      '  Ideal customer profile',
      '    ~ Company fit: tier A: least score: 70, was 75',
    ]);
    expect(changeLines(sayChanges(parts, long))).toEqual([
      '  Stages',
      '    ~ Discovery, to leave: Which ERP they use: what a card says when it is missing',
      '        was  Which ERP they use is not known yet.',
      '        now  We do not know their ERP.',
    ]);
    const { 'glossary.yaml': _, ...fewer } = short;
    expect(changeCounts(sayChanges(parts, fewer))).toBe('1 changed and 1 removed');
  });

  it('names a conflict like a change, with both sides, and the way to ours', () => {
    const [ours, theirs] = [
      changed('icp.yaml', '"from":75', '"from":70'),
      changed('icp.yaml', '"from":75', '"from":80'),
    ];
    const { conflicts } = mergeParts(parts, ours, theirs);
    const [said] = sayConflicts(conflicts, parts, theirs, ours);
    expect(said).toMatchObject({
      where: 'Ideal customer profile',
      what: 'Company fit: tier A: least score',
      was: '75',
      ours: '70',
      theirs: '80',
    });
    expect(wayTo(ours['icp.yaml'], said?.conflict.path ?? [])).toEqual(['scorecards', 0, 'tiers', 0, 'from']);
  });
});
