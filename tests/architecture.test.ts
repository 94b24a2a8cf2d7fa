import { describe, expect, it } from 'vitest';
import { canariesOf, canaryFolder, repository } from './architecture/canary-tree.ts';
import { offencesAgainst } from './architecture/offences.ts';
import { functionLengths } from './architecture/purity.ts';
import { readRepository, readTree } from './architecture/source-files.ts';
import type { SourceFile } from './architecture/source-files.ts';
import { sourceRules } from './architecture/source-rules.ts';

const files = readRepository(repository);
const tooLong = { path: 'src/base/long.ts', text: `// refused\n${'// and on it goes\n'.repeat(250)}` };
const justRight = { path: 'src/base/whole.ts', text: '// and on it goes\n'.repeat(250) };

/** A canary's files; each marks the lines that its rule must refuse, and those alone. */
const canaryOf = (rule: string): readonly SourceFile[] =>
  rule === 'no-file-over-250-lines' ? [tooLong, justRight] : readTree(canaryFolder('source', rule));

const marked = ({ path, text }: SourceFile): readonly string[] =>
  text.split('\n').flatMap((line, index) => (line.includes('// refused') ? [`${path}:${index + 1}`] : []));

describe('what stands in a file', () => {
  it.each(sourceRules)('keeps to the rule: $name', (rule) => {
    const told = offencesAgainst(rule, files).map(({ path, line, what }) => `${path}:${line} ${what}`);
    expect(told).toEqual([]);
  });

  it.each(sourceRules)('is refused where the canary of $name marks it, and nowhere else', (rule) => {
    const canary = canaryOf(rule.name);
    const refused = offencesAgainst(rule, canary).map(({ path, line }) => `${path}:${line}`);
    expect(refused).toEqual(canary.flatMap(marked));
    expect(refused).not.toEqual([]);
  });

  it('has a rule for every canary', () => {
    const names = new Set(sourceRules.map(({ name }) => name));
    expect(canariesOf('source').filter((canary) => !names.has(canary))).toEqual([]);
  });

  it('is read whole: every layer has files', () => {
    const folders = ['src/base', 'src/core', 'src/crm', 'src/model', 'scripts', 'tests'];
    expect(folders.filter((folder) => !files.some(({ path }) => path.startsWith(`${folder}/`)))).toEqual([]);
  });
});

describe('a function is a short story', () => {
  it('nineteen of twenty take at most forty lines', () => {
    const shipped = files.filter(({ path }) => /^(src|extensions)\/.*\.tsx?$/.test(path));
    const lengths = shipped.flatMap(functionLengths).toSorted((a, b) => a - b);
    const ninetyFifth = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
    console.log(
      `${lengths.length} functions, 95th percentile ${ninetyFifth} lines, longest ${lengths.at(-1)}`,
    );
    expect(ninetyFifth).toBeLessThanOrEqual(40);
  });
});
