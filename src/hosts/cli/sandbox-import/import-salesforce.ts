import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../base/result.ts';
import { fromTables, importTree } from '../../../sandbox/salesforce/import/index.ts';
import type { Seed } from '../../../sandbox/salesforce/seed.ts';
import { importFolder, type ImportOrder } from './import-folder.ts';
import type { Imported } from './import-tables.ts';

/** What came of an import for the local Salesforce; an sObject tree says no currency. */
export interface ImportedForSalesforce extends Pick<Imported, 'counts' | 'unmatched' | 'movedByDays'> {
  readonly seed: Seed;
  readonly currency: string | null;
}

/** Reads CSV tables by a mapping file, or without one a folder of sObject tree files, into a seed for Salesforce. */
export async function importForSalesforce(
  order: ImportOrder | Pick<ImportOrder, 'folder'>,
): Promise<Result<ImportedForSalesforce, readonly string[]>> {
  if (!('mappingFile' in order)) return treeIn(order.folder);
  const tables = await importFolder(order);
  if (!tables.ok) return tables;
  const { seed, currency, unmatched, movedByDays } = tables.value;
  const carried = fromTables(seed, { currency, today: order.today });
  return ok({
    seed: carried.seed,
    currency,
    counts: carried.counts,
    unmatched: [...unmatched, ...carried.leftOver],
    movedByDays,
  });
}

async function treeIn(folder: string): Promise<Result<ImportedForSalesforce, readonly string[]>> {
  if (!existsSync(folder)) return err([`There is no folder ${folder}.`]);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const tree = importTree(new Map(names.map((name, at) => [name, texts[at] ?? ''])));
  if (!tree.ok) return tree;
  const { seed, counts, leftOver } = tree.value;
  return ok({ seed, currency: null, counts, unmatched: leftOver, movedByDays: 0 });
}
