import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fileModelRows } from '../../src/hosts/stores/file-model-rows.ts';
import { describeModelRows, type RowsWorld } from './model-rows-contract.ts';
import { describeReleases } from './releases-contract.ts';

const open = async (): Promise<RowsWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-rows-'));
  return {
    rows: fileModelRows(folder),
    another: () => fileModelRows(folder),
    cutOff: null,
    stop: async () => {
      const names = await readdir(folder, { recursive: true, withFileTypes: true });
      const left = names.filter((one) => one.isFile() && !one.name.endsWith('.json'));
      expect(left.map(({ name }) => name)).toEqual([]);
      await rm(folder, { recursive: true });
    },
  };
};

describeModelRows('files of the service', open);
describeReleases('files of the service', open);
