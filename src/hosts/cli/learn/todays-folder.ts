import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { CodedTable } from '../../../core/evidence/table.ts';
import { mappedColumns } from '../evidence/coded-facts.ts';
import type { ExitCode, Io } from '../io.ts';
import { rightFolder, type RightFolder } from '../publishing/own-folder.ts';
import type { TodaysCard } from './todays-card.ts';

/**
 * Today's model: the folder that was named, else ./config; null where there is neither, since the worked example is
 * nobody's model. What is wrong with it was printed when there is only a code to end with.
 */
export async function todaysFolder(
  io: Io,
  command: string,
  named: string | undefined,
): Promise<Result<RightFolder | null, ExitCode>> {
  if (named === undefined && !existsSync(join(io.cwd, 'config'))) return ok(null);
  const folder = await rightFolder(io, command, named);
  return folder.ok ? ok(folder.value) : err(folder.error);
}

/**
 * The kind of record that is learned for: the one that was asked for, else the one whose mapping of today's finds most
 * of its columns in the file, else companies.
 */
export function learnedKind(
  asked: RecordKind | null,
  folder: RightFolder | null,
  table: CodedTable,
): RecordKind {
  if (asked !== null) return asked;
  const csv = folder?.check.model?.mappings.csv;
  let best: { readonly kind: RecordKind; readonly found: number } = { kind: 'company', found: 0 };
  for (const kind of ['company', 'contact', 'lead', 'deal'] as const) {
    const facts = Object.keys(csv?.fields[kind] ?? {});
    const found = csv ? mappedColumns(table, kind, csv, facts).found.length : 0;
    if (found > best.found) best = { kind, found };
  }
  return best.kind;
}

/** What today's model says of records of one kind. */
export function todaysCard(folder: RightFolder | null, object: RecordKind): TodaysCard | null {
  const model = folder?.check.model;
  if (!folder || !model) return null;
  return {
    shown: folder.folder.shown,
    model,
    parts: folder.parts,
    scorecard: model.scorecards.find((one) => one.object === object) ?? null,
    mapping: model.mappings.csv,
  };
}
