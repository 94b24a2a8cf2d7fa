import { describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/model/check-folder.ts';
import { modelFromParts } from '../../src/model/model-from-parts.ts';

describe('the parts of a model that was checked', () => {
  it('make the same model again, to its version, whatever the order of parts and keys', async () => {
    const { model, parts } = await checkFolder('config');
    expect(modelFromParts(parts ?? {})).toEqual(model);
    const turned = JSON.parse(JSON.stringify(parts), (_key, value: unknown) => reversed(value)) as object;
    expect(modelFromParts({ ...turned }).version).toBe(model?.version);
  });

  it('are named by their place in the folder, every file of it', async () => {
    const { parts, files } = await checkFolder('config');
    expect(Object.keys(parts ?? {}).toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  });

  it('make a model of facts alone', () => {
    const model = modelFromParts({ 'facts.yaml': { engine: 1, facts: [] } });
    expect(model).toMatchObject({ engine: 1, facts: [], scorecards: [], stages: null, battleCards: [] });
  });
});

const reversed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toReversed())
    : value;
