import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import { writeFiles } from '../hubspot/write-files.ts';
import type { Manifest } from '../manifest.ts';
import { projectFiles } from './project-files.ts';

interface Given {
  readonly root: string;
  readonly manifest: Manifest;
  readonly model: GtmModel;
  /** Compiled Lightning components and the generated modules, by path below `lwc`. */
  readonly lightning: ReadonlyMap<string, string>;
  readonly outDir: string;
}

/** Writes the sfdx project; returns the files that are others than before. */
export function buildSalesforceProject({
  root,
  manifest,
  model,
  lightning,
  outDir,
}: Given): readonly string[] {
  const apex = apexSources(path.join(root, 'extensions/salesforce/apex'));
  return writeFiles(outDir, projectFiles({ manifest, model, apex, lightning }));
}

/** The Apex sources of a folder by file name. */
export function apexSources(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => /\.(cls|trigger)$/.test(file));
  return new Map(files.sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
}
