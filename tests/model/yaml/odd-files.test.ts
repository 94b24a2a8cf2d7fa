import { describe, expect, it } from 'vitest';
import type { FactsFile } from '../../../src/core/condition/model.ts';
import { readOneFile } from '../../../src/model/read-one-file.ts';
import { writeInto } from '../../../src/model/yaml/write-into.ts';

const commented = `# top

facts:
# a list that is not indented
- id: a   # the first
  label: >-   # folded
    A long
    label
  type: number
  object: company
  # inside of a
- id: b
  label: "Two
    lines"
  type: option
  object:   company
  values: [ # why
    { id: x, label: X }, # ex
    { id: y, label: Y }
  ]
# after the list
engine: 1
# the end
`;
const loose = `---
"facts":
  - label: A
    id: a
    type: number
    object: company
    unit:
      people


  -   id: b
      label: 'It''s'
      type: option
      object: company
      values:
      - {id: x, label: X}
      -
        id: y
        label: Y

  - ? id
    : c
    label: |
      Two
      lines
    type: text
    object: deal
    ask: some plain text
      over two lines # and a comment
    knownBy: |+
      keeps

seller: S`;
const asJson = `{ "facts": [ {"id": "a", "label": "A", "type": "number", "object": "company"},
  {"id": "b", "label": "B", "type": "option", "object": "company", "values": [{"id": "x", "label": "X"}] } ], "seller": "S" }`;

type Changed = { -readonly [Key in keyof FactsFile]: FactsFile[Key] };
type Change = (file: Changed) => void;
const at = (file: Changed, index: number): FactsFile['facts'][number] => {
  const fact = file.facts.at(index);
  if (!fact) throw new Error('There is no such fact');
  return fact;
};
const changes: Readonly<Record<string, Change>> = {
  'a text with a colon': (file) => void (at(file, 0).label = 'New: label'),
  'a text too long for its line': (file) => void (at(file, 0).label = 'New label '.repeat(14).trim()),
  'a text with a hash': (file) => void (at(file, 1).label = 'New # label'),
  'a text of two lines': (file) => void (at(file, 1).label = 'a\nb'),
  'a text after two lines': (file) => void (at(file, -1).ask = 'Other words '.repeat(14).trim()),
  'a new key': (file) => void (at(file, 0).means = 'Counted once'),
  'a key that goes': (file) => void delete at(file, -1).ask,
  'a new entry in brackets': (file) =>
    void at(file, 1).values?.push({ id: 'z', label: 'Zed '.repeat(20).trim() }),
  'a first entry in brackets': (file) => void at(file, 1).values?.unshift({ id: 'z', label: 'Zed' }),
  'an entry that goes': (file) => void file.facts.shift(),
  'a last entry that goes': (file) => void file.facts.pop(),
  'a new first entry': (file) =>
    void file.facts.unshift({ id: 'n', label: 'N', type: 'text', object: 'deal' }),
  'a new last entry': (file) => void file.facts.push({ id: 'n', label: 'N', type: 'text', object: 'deal' }),
  'another order': (file) => void file.facts.reverse(),
  'an id': (file) => void (at(file, -1).id = 'd'),
  'a key at the top': (file) => void (file.seller = 'Cornerstow'),
  'a key at the top that goes': (file) => void delete file.seller,
};

const read = (text: string) => readOneFile('facts', { path: 'facts.yaml', text });

describe.each([
  ['with comments everywhere', commented],
  ['written loosely', loose],
  ['of brackets alone', asJson],
  ['from Windows', `\uFEFF${commented.replaceAll('\n', '\r\n')}`],
])('a file %s', (_, text) => {
  it.each(Object.keys(changes))('reads as it should after %s', (change) => {
    const before = read(text).part?.value;
    const after = structuredClone(before);
    if (!before || !after) throw new Error('The file does not read.');
    changes[change]?.(after);
    const written = writeInto('facts.yaml', text, before, after);
    const { problems, part } = read(written);
    expect(problems).toEqual([]);
    expect(part?.value).toEqual(after);
    expect(text.includes('\r\n') && /[^\r]\n/.test(written)).toBe(false);
  });
});

describe('what stands around a change', () => {
  const written = (change: Change): string => {
    const before = read(commented).part?.value;
    const after = structuredClone(before);
    if (!before || !after) throw new Error('The file does not read.');
    change(after);
    return writeInto('facts.yaml', commented, before, after);
  };

  it('is to the letter what it was', () => {
    expect(written((file) => void (at(file, 0).label = 'Short'))).toBe(
      commented.replace('>-   # folded\n    A long\n    label', 'Short   # folded'),
    );
    expect(written((file) => void (at(file, 1).object = 'deal'))).toBe(
      commented.replace('object:   company\n  values', 'object:   deal\n  values'),
    );
  });

  it('keeps the quotes of a text, and the comments above an entry that goes', () => {
    expect(written((file) => void (at(file, 1).label = 'One'))).toContain('  label: "One"\n');
    const left = written((file) => void file.facts.shift());
    expect(left).toContain('facts:\n# a list that is not indented\n# inside of a\n- id: b\n');
  });

  it('stays where an entry has another id', () => {
    expect(written((file) => void (at(file, 0).id = 'c'))).toBe(commented.replace('- id: a ', '- id: c '));
  });

  it('puts a new key where the schema has it', () => {
    const text = written((file) => void (at(file, 0).means = 'Counted once'));
    expect(text).toContain('  object: company\n  means: Counted once\n  # inside of a\n');
  });
});
