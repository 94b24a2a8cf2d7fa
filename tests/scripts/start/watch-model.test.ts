import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelStamp, watchModel } from '../../../scripts/start/watch-model.ts';
import { root } from '../../cli/run-cli.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'plumbline-watched-'));
const folder = path.join(scratch, 'config');
const stages = path.join(folder, 'stages.yaml');
const extra = path.join(folder, 'extra.yaml');
const original = readFileSync(path.join(root, 'config/stages.yaml'), 'utf8');
const said: string[] = [];
let watching: { readonly stop: () => void };

beforeAll(async () => {
  cpSync(path.join(root, 'config'), folder, { recursive: true });
  const since = await modelStamp(folder);
  save('Nobody can sign, saved while it starts.', inPlace);
  watching = watchModel(
    { folder, shown: 'config', since },
    { model: (model) => said.push(JSON.stringify(model)), broken: (report) => said.push(report) },
  );
});
afterAll(() => {
  watching.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** As `sed -i`, `git checkout` and vim save: another file takes the name. */
function byRename(text: string): void {
  writeFileSync(`${stages}.new`, text);
  renameSync(`${stages}.new`, stages);
}

const inPlace = (text: string): void => writeFileSync(stages, text);

function save(words: string, by: (text: string) => void): void {
  expect(original).toContain('Nobody who can sign is on this deal.');
  by(original.replace('Nobody who can sign is on this deal.', words));
}

/** Whether that is said last, within two seconds. */
async function isSaid(words: string): Promise<boolean> {
  const began = performance.now();
  while (said.at(-1)?.includes(words) !== true) {
    if (performance.now() - began > 2000) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

describe('a model that is watched', () => {
  it('is checked again when it was saved between the first check and the watching', async () => {
    expect(await isSaid('saved while it starts')).toBe(true);
  });

  it('is seen within two seconds at every save, by rename or in place, one after another', async () => {
    for (const [nth, by] of [byRename, byRename, inPlace, byRename, inPlace, inPlace, byRename].entries()) {
      save(`Nobody can sign, save ${nth}.`, by);
      expect(await isSaid(`save ${nth}.`)).toBe(true);
    }
  });

  it('is seen with a file that is new, and without it once it is gone', async () => {
    writeFileSync(extra, 'nonsense: true\n');
    expect(await isSaid('extra.yaml')).toBe(true);
    save('Nobody can sign, beside another file.', byRename);
    unlinkSync(extra);
    expect(await isSaid('beside another file')).toBe(true);
  });

  it('is not checked again while nothing is saved', async () => {
    const before = said.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(said.length).toBe(before);
  });
});
