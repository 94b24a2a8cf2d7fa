import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Lexer } from 'yaml';
import { checkModel } from '../../../src/model/check-model.ts';
import { isSame } from '../../../src/model/diff/values.ts';
import type { PartValues } from '../../../src/model/part-values.ts';
import { partOf } from '../../../src/model/parts.ts';
import { readOneFile } from '../../../src/model/read-one-file.ts';
import { writeInto } from '../../../src/model/yaml/write-into.ts';
import { writeNew } from '../../../src/model/yaml/write-new.ts';
import { exampleFiles } from '../model-text.ts';
import { edited, randomEdit } from './model-edits.ts';

const texts = new Map<string, string>();
let parts: PartValues = {};
const paths = (): readonly string[] => Object.keys(parts);
const textOf = (path: string): string => texts.get(path) ?? '';

beforeAll(async () => {
  for (const { path, text } of await exampleFiles()) texts.set(path, text);
  parts = checkModel([...texts].map(([path, text]) => ({ path, text }))).parts ?? {};
});

/** What a file holds, as its schema fills it in; what it complains of where it cannot be read. */
function valueIn(path: string, text: string): unknown {
  const name = partOf(path);
  const read = name === null ? null : readOneFile(name, { path, text });
  return read?.problems.length === 0 ? read.part?.value : read?.problems;
}
/** Every comment of a file, at the ends of lines too, as the parser finds them. */
const commentsIn = (text: string): readonly string[] =>
  [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).toSorted();

describe('writing changed values into a file', { timeout: 60_000 }, () => {
  it('gives a file that reads as exactly what was to be written, edit after edit', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(randomEdit, { minLength: 1, maxLength: 5 }), (pick, edits) => {
        const path = paths()[pick % paths().length] ?? '';
        let [text, value] = [textOf(path), parts[path]];
        for (const edit of edits) {
          const after = edited(path, value, edit);
          if (after === null) continue;
          text = writeInto(path, text, value, after);
          expect(valueIn(path, text)).toEqual(after);
          value = after;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every comment, whatever is changed, added or moved', () => {
    fc.assert(
      fc.property(fc.nat(1000), randomEdit, (pick, edit) => {
        const path = paths()[pick % paths().length] ?? '';
        const after = edited(path, parts[path], edit);
        fc.pre(after !== null && edit.kind !== 'remove' && edit.kind !== 'drop');
        const written = writeInto(path, textOf(path), parts[path], after);
        expect(commentsIn(written)).toEqual(commentsIn(textOf(path)));
      }),
      { numRuns: 100 },
    );
  });

  it('leaves every other line as it is to the letter', () => {
    fc.assert(
      fc.property(fc.nat(1000), randomEdit, (pick, edit) => {
        const path = paths()[pick % paths().length] ?? '';
        const after = edited(path, parts[path], {
          ...edit,
          kind: edit.kind === 'number' ? 'number' : 'wording',
        });
        fc.pre(after !== null);
        const [was, is] = [
          textOf(path).split('\n'),
          writeInto(path, textOf(path), parts[path], after).split('\n'),
        ];
        const first = was.findIndex((line, index) => line !== is[index]);
        const same = [...was].reverse().findIndex((line, index) => line !== is[is.length - 1 - index]);
        // What is left between the first and the last line that differ is one value.
        expect(first === -1 ? 0 : was.length - same - first).toBeLessThanOrEqual(5);
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing where nothing is different', () => {
    for (const path of paths())
      expect(writeInto(path, textOf(path), parts[path], parts[path])).toBe(textOf(path));
  });

  it('writes a part anew that reads as exactly the same, without what the schema fills in', () => {
    for (const path of paths()) {
      const text = writeNew(path, parts[path]);
      expect(isSame(valueIn(path, text), parts[path])).toBe(true);
      expect(text).toMatch(/^# yaml-language-server: \$schema=(\.\.\/)?schema\/[a-z-]+\.schema\.json\n\S/);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/^engine:|: \[\]$|[ \t]$/m);
    }
    const all = paths().map((path) => ({ path, text: writeNew(path, parts[path]) }));
    expect(checkModel(all)).toMatchObject({ problems: [], parts });
  });
});
