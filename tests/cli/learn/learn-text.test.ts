import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../src/base/calendar.ts';
import { root } from '../run-cli.ts';
import { csvOf, madeRecords } from './made-records.ts';
import { folder, learn, outFolder } from './run-learn.ts';

const created = ['--created', 'Created'] as const;

describe('words that mean not filled in', () => {
  const columns = madeRecords({ rows: 900, seed: 17, noise: 0 });
  const staff = columns['Staff']?.map((cell, row) => (row % 5 === 0 ? 'offen' : cell)) ?? [];
  const file = join(folder, 'blanks.csv');
  writeFileSync(file, csvOf({ ...columns, Staff: staff }));

  it('are advised where a column is mostly numbers', async () => {
    const { out } = await learn(file, outFolder('blanks'), ...created);
    expect(out).toContain(
      "all are read as words. If “offen” means not filled in, run again with --blank 'offen'.",
    );
  });

  it('are taken from --blank, and written into the mapping', async () => {
    const place = outFolder('blanks');
    const ran = await learn(file, place, ...created, '--blank', 'OFFEN,nirgends', '--json');
    const { proposal, warnings } = ran.data();
    expect(proposal.criteria.map(({ column }) => column)).toContain('Staff');
    expect(warnings.join('\n')).toContain(
      '“nirgends” of --blank stands in no column.'.replaceAll(/[“”]/g, '`'),
    );
    expect(readFileSync(join(place, 'crm/csv.yaml'), 'utf8')).toMatch(/field: Staff, blank: \[.*offen.*\]/);
  });
});

describe('what is told at a terminal', () => {
  const columns = madeRecords({ rows: 1200, seed: 21, noise: 2 });
  const renews = columns['Created']?.map((day, row) => dayOf((dayNumber(day) ?? 0) + 30 + (row % 300))) ?? [];
  const file = join(folder, 'terminal.csv');
  writeFileSync(file, csvOf({ ...columns, 'Contract renews': renews }));
  const found = learn(file, outFolder('terminal'), ...created);

  it('is short, tells leaks once, and gives a reason once', async () => {
    const { out } = await found;
    expect(out.split('\n').length).toBeLessThan(90);
    expect(out.split('Close date: ').length).toBe(2);
    expect(out.split('more than chance').length).toBe(2);
  });

  it('holds the points of blanks, where tiers begin and what they say to do', async () => {
    const { out } = await found;
    expect(out).toMatch(/not known +\d+ +as the usual record/);
    expect(out).toMatch(/A +\d+ or more +pursue +\d+%, \d+ of \d+/);
    expect(out).toContain('Weight of evidence: above 0');
    expect(out).toContain('from which an editor completes them');
  });

  it('says of days that are still to come what is alike in them', async () => {
    expect((await found).out).toContain('Contract renews: Every day in it comes after the day on which');
  });

  it('compares nothing with the worked example, nor with a card that reads none of these columns', async () => {
    const named = ['--config', join(root, 'config'), '--object'] as const;
    const example = await learn(file, outFolder('terminal'), ...created, ...named, 'lead');
    expect(example.out).toContain('is the worked example, which nobody chose');
    const other = await learn(file, outFolder('terminal'), ...created, ...named, 'contact');
    expect(other.out).toContain('reads none of these columns, so the proposal is not held against it.');
    for (const { out } of [example, other]) expect(out).not.toContain('What it would change of');
  });
});
