import { err, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { checkedDraft } from './check-model.ts';
import type { CrmMapping } from './mapping.ts';
import { wholeFile } from './problem.ts';
import type { Problem } from './problem.ts';
import type { ModelFile } from './read-one-file.ts';

/**
 * Checks a mapping of files that stands outside of a model's folder against that model. It may leave facts out: what
 * it does not carry is not known.
 */
export function checkFileMapping(
  files: readonly ModelFile[],
  mapping: ModelFile,
): Result<CrmMapping, readonly Problem[]> {
  const file = mapping.shownAs ?? mapping.path;
  const others = files.filter(({ path }) => path !== 'crm/csv.yaml');
  const { draft, problems } = checkedDraft([...others, { ...mapping, path: 'crm/csv.yaml' }]);
  const own = problems.filter((problem) => problem.file === file);
  const value = draft.mappings.find((part) => part.file === file)?.value;
  if (own.length > 0 || !value) return err(own);
  if (value.crm === 'csv') return ok(value);
  return err([
    wholeFile(
      file,
      `this mapping is for ${value.crm}, and files are read by one for csv`,
      'Write `crm: csv`.',
    ),
  ]);
}
