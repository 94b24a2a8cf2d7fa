import { openReleases } from '../../../src/crm/model-store/open-releases.ts';
import type { ModelRows } from '../../../src/crm/model-rows.ts';
import type { ModelStore, Releases, ReleaseToPublish } from '../../../src/crm/releases.ts';
import { checkFolder } from '../../../src/model/check-folder.ts';
import { definitionsOf } from '../../../src/model/definitions.ts';
import { ENGINE_VERSION } from '../../../src/model/engine-version.ts';
import { modelFromParts } from '../../../src/model/model-from-parts.ts';
import type { PartValues } from '../../../src/model/part-values.ts';

/** The parts of the worked example, as they are published. */
export async function exampleParts(): Promise<PartValues> {
  const { parts, problems } = await checkFolder('config');
  if (!parts) throw new Error(JSON.stringify(problems));
  return parts;
}

/** The same with another label of the first fact: the smallest change of one part. */
export function relabelled(parts: PartValues, label: string): PartValues {
  const file = parts['facts.yaml'] as { readonly facts: readonly object[] };
  return {
    ...parts,
    'facts.yaml': { ...file, facts: file.facts.map((one, at) => (at === 0 ? { ...one, label } : one)) },
  };
}

/** What is to be published; `over` says what is special about it. */
export const toPublish = (
  parts: PartValues,
  base: number | null,
  over: Partial<ReleaseToPublish> = {},
): ReleaseToPublish => ({
  base,
  parts,
  author: 'Mara Lind',
  effectiveOn: '2026-11-21',
  note: null,
  revertOf: null,
  ...over,
});

/** The published models over rows, at ten in the morning of 21 November 2026. */
export const releasesOver = (rows: ModelRows, engine = ENGINE_VERSION): Releases & ModelStore =>
  openReleases({
    rows,
    modelFromParts,
    definitionsOf,
    engine,
    clock: { now: () => '2026-11-21T10:00:00.000Z' },
  });
