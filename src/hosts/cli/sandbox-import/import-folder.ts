import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { Problem } from '../../../model/problem.ts';
import { readPart } from '../../../model/shape/read-part.ts';
import { readYaml } from '../../../model/yaml/read-yaml.ts';
import { ImportMapping } from './import-mapping.ts';
import { importTables, type Imported } from './import-tables.ts';
import { filesOf } from './mistakes.ts';

/** Where tables and mapping are. */
export interface ImportOrder {
  readonly folder: string;
  readonly mappingFile: string;
  /** The mapping file as messages name it; its path unless given. */
  readonly mappingShown?: string;
  readonly today: CalendarDate;
}

/** Reads a folder of tables by a mapping file. What is wrong is told as sentences, all of it at once. */
export async function importFolder(order: ImportOrder): Promise<Result<Imported, readonly string[]>> {
  const { folder, mappingFile, today } = order;
  const shown = order.mappingShown ?? mappingFile;
  if (!existsSync(mappingFile)) return err([`There is no mapping file ${shown}.`]);
  if (!existsSync(folder)) return err([`There is no folder ${folder}.`]);
  const mapping = readMapping(shown, await readFile(mappingFile, 'utf8'));
  if (!mapping.ok) return mapping;
  const texts = new Map<string, string>();
  for (const file of filesOf(mapping.value)) {
    const path = join(folder, file);
    if (existsSync(path)) texts.set(file, await readFile(path, 'utf8'));
  }
  return importTables(mapping.value, texts, today);
}

/** Reads a mapping from its YAML; what is wrong is told with line and column. */
export function readMapping(file: string, text: string): Result<ImportMapping, readonly string[]> {
  const { source, problems } = readYaml(file, text);
  const part = source === null ? null : readPart(source, ImportMapping);
  const all = [...problems, ...(part?.problems ?? [])];
  if (all.length > 0 || !part || part.value === null) return err(all.map(sentenceOf));
  return ok(part.value);
}

const sentenceOf = ({ file, line, column, what, todo }: Problem): string =>
  `${file}:${line}:${column}  ${what}. ${todo}`;
