import { problemReport } from '../src/hosts/cli/problem-report.ts';
import type { GtmModel } from '../src/model/gtm-model.ts';
import type { PartValues } from '../src/model/part-values.ts';
import { checkModel } from '../src/model/check-model.ts';
import { readModelFiles } from '../src/model/read-files.ts';
import { inReadingOrder } from '../src/model/problem.ts';

/** A model that is right, and its parts, as they are published. */
export interface CheckedModel {
  readonly model: GtmModel;
  readonly parts: PartValues;
}

/** The model of a folder, or what `plumbline model check` prints about it. */
export async function checkedModel(
  folder: string,
  shown: string,
): Promise<CheckedModel | { readonly report: string }> {
  const { files, problems, unread } = await readModelFiles(folder);
  const check = checkModel(files, { unread });
  const all = inReadingOrder([...problems, ...check.problems]);
  const { model, parts } = check;
  return model && parts && all.length === 0 ? { model, parts } : { report: problemReport(shown, all) };
}
