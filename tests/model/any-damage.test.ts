import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../src/model/check-model.ts';
import type { ModelFile } from '../../src/model/read-one-file.ts';
import { smallModel } from './small-model.ts';

const files: readonly ModelFile[] = Object.entries(smallModel).map(([path, text]) => ({ path, text }));

/** One slip of the hand in one file: something cut out, doubled, or typed into it. */
const slip = fc.record({
  file: fc.nat({ max: files.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 30 }),
  typed: fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\n',
      '\t',
      ': ',
      '- ',
      '{',
      ']',
      '"',
      "'",
      '&a ',
      '*a',
      '!t ',
      '#',
      '---\n',
      'x',
      '0',
      '-1',
      '~',
      'true',
      '<<',
      '\uFEFF',
      '\u0000',
      '__proto__',
      'constructor',
    ),
    fc.string({ maxLength: 12 }),
  ),
});

function slipped(slips: readonly { file: number; at: number; cut: number; typed: string }[]): ModelFile[] {
  return files.map((file, index) => {
    const own = slips.filter((one) => one.file === index);
    const text = own.reduce((before, { at, cut, typed }) => {
      const from = Math.floor(at * before.length);
      return before.slice(0, from) + typed + before.slice(from + cut);
    }, file.text);
    return { path: file.path, text };
  });
}

describe('the check of a model', () => {
  it('answers whatever is done to the files: each problem has a place that exists, and says what to do', () => {
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
        const damaged = slipped(slips);
        const { model, problems } = checkModel(damaged);
        expect(model === null).toBe(problems.length > 0);
        for (const { file, line, column, what, todo } of problems) {
          const lines = damaged.find(({ path }) => path === file)?.text.split('\n') ?? [''];
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
          expect(what).toMatch(/\S/);
          expect(todo).toMatch(/^[A-Z].*[.?!:"]$/s);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('finds nothing wrong with the model that is damaged here', () => {
    expect(checkModel(files).problems).toEqual([]);
  });

  it('tells many mistakes together as it tells each of them alone', () => {
    const mistakes: readonly (readonly [string, string, string])[] = [
      ['facts.yaml', 'object: company, unit', 'object: firm, unit'],
      ['icp.yaml', 'points: 100', 'points: "100"'],
      ['icp.yaml', 'action: nurture', 'action: nuture'],
      ['stages.yaml', 'buyingJob: choosing', 'buyingJob: chosing'],
      ['stages.yaml', 'type: won', 'type: one'],
      ['messaging.yaml', 'rating: accurate', 'rating: acurate'],
      ['battlecards/northbeam.yaml', 'kind: vendor', 'kind: vendors'],
      ['battlecards/northbeam.yaml', 'give: plan', 'give: handbook'],
      ['objections.yaml', 'claims: [side_by_side]', 'claims: [fast]'],
      ['win-loss.yaml', 'askFrom: 2026-10-01', 'askFrom: soon'],
      ['crm/hubspot.yaml', 'talks: open', 'talk: open'],
    ];
    const spoiled = (list: readonly ModelFile[], [path, from, to]: readonly [string, string, string]) =>
      list.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
    const told = (list: readonly ModelFile[]) =>
      checkModel(list).problems.map(({ file, line, what }) => `${file}:${line} ${what}`);
    const alone = mistakes.map((mistake) => told(spoiled(files, mistake)));
    expect(alone.map(({ length }) => length)).toEqual(mistakes.map(() => 1));
    expect(told(mistakes.reduce(spoiled, files)).sort()).toEqual(alone.flat().sort());
  });
});
