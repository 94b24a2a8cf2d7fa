import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** An import that a rule of `.dependency-cruiser.cjs` refuses. */
export interface RefusedImport {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** What was seen of the code's imports, and what of it is refused. */
export interface ImportReview {
  readonly modules: number;
  readonly dependencies: number;
  readonly refused: readonly RefusedImport[];
}

const folders = ['src', 'extensions', 'scripts', 'tests'];
const rules = join(import.meta.dirname, '../../.dependency-cruiser.cjs');

/** Reads every import under `root` against the layers' rules. */
export async function reviewImports(root: string): Promise<ImportReview> {
  const options = await extractDepcruiseOptions(rules);
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(present, { ...options, baseDir: root });
  if (typeof output === 'string')
    throw new Error('dependency-cruiser gave text where a result was asked for');
  return reviewOf(output);
}

function reviewOf({ summary, modules }: ICruiseResult): ImportReview {
  const why = new Map(summary.ruleSetUsed?.forbidden?.map((rule) => [rule.name, rule.comment]));
  const own = modules.filter(({ source }) => folders.some((folder) => source.startsWith(`${folder}/`)));
  return {
    modules: own.length,
    dependencies: summary.totalDependenciesCruised ?? 0,
    refused: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      why: why.get(rule.name) ?? '',
    })),
  };
}

function report({ modules, dependencies, refused }: ImportReview): boolean {
  for (const { rule, from, to, why } of refused) console.log(`${rule}: ${from} → ${to}\n  ${why}`);
  console.log(`${refused.length} refused of ${dependencies} imports in ${modules} modules`);
  if (modules > 0 && dependencies > 0) return refused.length === 0;
  console.log('Nothing was read, so nothing was checked. Is @swc/core installed?');
  return false;
}

if (import.meta.main) process.exitCode = report(await reviewImports(process.cwd())) ? 0 : 1;
