import { problemReport } from '../src/hosts/cli/problem-report.ts';
import type { GtmModel } from '../src/model/gtm-model.ts';
import { checkModel } from '../src/model/check-model.ts';
import { readModelFiles } from '../src/model/read-files.ts';
import { inReadingOrder } from '../src/model/problem.ts';

/** The model of a folder, or what `plumbline model check` prints about it. */
export async function checkedModel(
  folder: string,
  shown: string,
): Promise<{ readonly model: GtmModel } | { readonly report: string }> {
  const { files, problems, unread } = await readModelFiles(folder);
  const check = checkModel(files, { unread });
  const all = inReadingOrder([...problems, ...check.problems]);
  return check.model && all.length === 0 ? { model: check.model } : { report: problemReport(shown, all) };
}
