import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOf } from '../../../src/base/calendar.ts';
import { domainOf, hostOf, isUnder } from '../../../src/core/condition/domain.ts';
import { matchesPattern, textPattern } from '../../../src/core/condition/text-pattern.ts';
import { runs } from '../icp/settings.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 20 });

describe('a text pattern', () => {
  it('finds what a regular expression with .* for each star finds', () => {
    fc.assert(
      fc.property(letters, text, (pattern, value) => {
        const expected = new RegExp(pattern.replaceAll('*', '.*')).test(value);
        expect(matchesPattern(value, textPattern(pattern))).toBe(expected);
      }),
      runs(1500),
    );
  });

  it('takes time that grows with the text alone, however the pattern repeats itself', () => {
    const pattern = textPattern(`${'a'.repeat(99)}b*${'a'.repeat(99)}b`);
    const hard = 'a'.repeat(200_000);
    const start = process.threadCpuUsage();
    expect(matchesPattern(hard, pattern)).toBe(false);
    const { user, system } = process.threadCpuUsage(start);
    // Tried at every place anew, these would be 20 million comparisons; read once, they are 200,000.
    expect((user + system) / 1000).toBeLessThan(100);
  });

  it('of stars alone is in every text', () => {
    expect(matchesPattern('', textPattern('**'))).toBe(true);
  });
});

describe('a host', () => {
  it.each([
    ['ines@mail.northfood.example', 'mail.northfood.example'],
    ['NorthFood.example', 'northfood.example'],
    ['https://www.northfood.example:8443/a?b=c@d#e', 'www.northfood.example'],
    ['northfood.example/?next=https://elsewhere.example', 'northfood.example'],
    ['https://northfood.example@elsewhere.example/', 'elsewhere.example'],
    ['https://user:secret@northfood.example', 'northfood.example'],
    ['mailto:ines@northfood.example', 'northfood.example'],
    ['northfood.example.', 'northfood.example'],
    ['ines@northfood.example; mara@elsewhere.example', 'northfood.example'],
    ['https://', null],
    ['', null],
  ])('is read from %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('lies under its own domain and those above, and under no other', () => {
    expect(isUnder('mail.northfood.example', 'northfood.example')).toBe(true);
    expect(isUnder('northfood.example', 'northfood.example')).toBe(true);
    expect(isUnder('northfood.example', 'food.example')).toBe(false);
    expect(isUnder('northfood.example', 'mail.northfood.example')).toBe(false);
    expect(domainOf(' @NorthFood.example ')).toBe('northfood.example');
  });
});

describe('a day', () => {
  it('is read back as it was written, from the year 100 on', () => {
    fc.assert(
      fc.property(fc.integer({ min: -683_003, max: 2_932_896 }), (days) => {
        expect(dayNumber(dayOf(days))).toBe(days);
      }),
      runs(1000),
    );
  });

  it.each([
    '2026-02-29',
    '2024-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-31',
    '2026-1-01',
    '21.11.2026',
    '',
  ])('is none where the calendar has none: %s', (written) => {
    expect(dayNumber(written)).toBeNull();
  });
});
