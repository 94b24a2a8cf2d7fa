import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { checkedModel } from '../../../scripts/checked-model.ts';
import { withModel } from '../../../scripts/salesforce/lightning-bundle.ts';
import { root } from '../../cli/run-cli.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-cards-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('cards that were built, with a model', () => {
  it('run with that model, each in a file of its own', async () => {
    const checked = await checkedModel(path.join(root, 'config'), 'config');
    if ('report' in checked) throw new Error(checked.report);
    const bundle = path.join(scratch, '0123456789abcdef.js');
    writeFileSync(bundle, 'globalThis.plumblineModel.model.version + ", " + plumblineModel.model.seller;');
    const files = ['one', 'two', 'one'].map((version) => withModel(bundle, { ...checked.model, version }));
    expect(files.map((file) => runInNewContext(readFileSync(file, 'utf8')) as unknown)).toEqual([
      'one, Cornerstow',
      'two, Cornerstow',
      'one, Cornerstow',
    ]);
    expect(new Set(files).size).toBe(2);
    expect(readFileSync(bundle, 'utf8')).not.toContain('Cornerstow');
  });
});
