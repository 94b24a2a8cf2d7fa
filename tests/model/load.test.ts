import { describe, expect, it } from 'vitest';
import { checkModel } from '../../src/model/check-model.ts';
import { loadModel } from '../../src/model/load.ts';
import type { ModelFile } from '../../src/model/read-one-file.ts';
import { checkTexts, exampleFiles, leastFacts } from './model-text.ts';

const versionOf = (files: readonly ModelFile[]): string => {
  const model = loadModel(files);
  if (!model.ok) throw new Error(model.error.map(({ what }) => what).join('; '));
  return model.value.version;
};

const facts = (text: string): ModelFile => ({ path: 'facts.yaml', text });

describe('a model', () => {
  it('loads as the worked example stands in the repository', async () => {
    const { model, problems } = checkModel(await exampleFiles());
    expect(problems).toEqual([]);
    expect(model?.scorecards.map(({ object }) => object).sort()).toEqual(['company', 'contact', 'lead']);
    expect(model?.battleCards).toHaveLength(4);
    expect(model?.mappings.csv?.crm).toBe('csv');
  });

  it('needs nothing but facts: an absent part is not a problem', () => {
    const { model, problems } = checkTexts({});
    expect(problems).toEqual([]);
    expect(model).toMatchObject({ scorecards: [], stages: null, battleCards: [], engine: 1, seller: null });
  });

  it('fills in what may be left out', async () => {
    const { model } = checkModel(await exampleFiles());
    const criterion = model?.scorecards[0]?.criteria.find(({ bands }) => bands === undefined);
    expect(criterion).toMatchObject({ whenUnknown: 0 });
  });

  it('can be carried by JSON without loss', async () => {
    const { model } = checkModel(await exampleFiles());
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });
});

describe('the version of a model', () => {
  const text = 'facts:\n  - { id: employees, label: Employees, type: number, object: company }\n';

  it('is twelve hexadecimal digits', () => {
    expect(versionOf([facts(text)])).toMatch(/^[0-9a-f]{12}$/);
  });

  it('does not depend on comments, the order of keys, or how the YAML is written', () => {
    const other = `# A comment.\nfacts:\n  - object: company # another\n    type: "number"\n    label: 'Employees'\n    id: employees\n`;
    expect(versionOf([facts(other)])).toBe(versionOf([facts(text)]));
  });

  it('does not depend on line ends or on a byte order mark', () => {
    expect(versionOf([facts(`\uFEFF${text.replaceAll('\n', '\r\n')}`)])).toBe(versionOf([facts(text)]));
  });

  it('does not depend on the order of the files', async () => {
    const files = await exampleFiles();
    expect(versionOf(files.toReversed())).toBe(versionOf(files));
  });

  it('is another one when a single label changes', () => {
    expect(versionOf([facts(text.replace('label: Employees', 'label: People'))])).not.toBe(
      versionOf([facts(text)]),
    );
  });

  it('is another one when a part is added', () => {
    const stages = `buyingJobs: [{ id: a, label: A, doing: They choose. }]
pipelines:
  - id: p
    label: P
    kind: renewal
    stages:
      - { id: o, label: O, type: open }
      - { id: w, label: W, type: won }
      - { id: l, label: L, type: lost }
`;
    expect(versionOf([facts(leastFacts), { path: 'stages.yaml', text: stages }])).not.toBe(
      versionOf([facts(leastFacts)]),
    );
  });
});
