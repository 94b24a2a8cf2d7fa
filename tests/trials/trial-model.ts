import { join } from 'node:path';
import { checkModel } from '../../src/model/check-model.ts';
import type { GtmModel } from '../../src/model/gtm-model.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import { readModelFiles } from '../../src/model/read-files.ts';

/** The folder with the real material; the set-up of the trials has made sure that it is there. */
export const material = process.env['PLUMBLINE_TRIALS'] ?? '';

/** The checked model of a trial; a mistake in it fails the trial. */
export const trialModel = async (trial: string): Promise<GtmModel> => (await trialCheck(trial)).model;

/** The same with its parts. */
export async function trialCheck(
  trial: string,
): Promise<{ readonly model: GtmModel; readonly parts: PartValues }> {
  const { files, problems, unread } = await readModelFiles(join(import.meta.dirname, trial, 'config'));
  const check = checkModel(files, { unread });
  const all = [...problems, ...check.problems];
  const { model, parts } = check;
  if (!model || !parts || all.length > 0)
    throw new Error(all.map(({ file, line, what }) => `${file}:${line} ${what}`).join('\n'));
  return { model, parts };
}
