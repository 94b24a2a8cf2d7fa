import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { checkModel } from './check-model.ts';
import type { GtmModel } from './gtm-model.ts';
import type { Problem } from './problem.ts';
import type { ModelFile } from './read-one-file.ts';

/** The model that these files are, checked; or everything that is wrong with them. */
export function loadModel(files: readonly ModelFile[]): Result<GtmModel, readonly Problem[]> {
  const { model, problems } = checkModel(files);
  return model ? ok(model) : err(problems);
}
