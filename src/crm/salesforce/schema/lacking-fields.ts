import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { FieldPath, HiddenField, Org, Query } from '../org.ts';

/** A field of an object: `Account`, `ERP__c`. */
export interface FieldOfObject {
  readonly object: string;
  readonly field: FieldPath;
}

/** A field that gives nothing: it is not in the org, or not for whoever asks. */
export type Lacking<F extends FieldOfObject> = F & { readonly why: HiddenField['why'] };

/** Those of these fields that the org lacks or hides from whoever asks. Fails only where the org cannot be reached. */
export async function lackingFields<F extends FieldOfObject>(
  org: Org,
  fields: readonly F[],
): Promise<Result<readonly Lacking<F>[], CrmError>> {
  const objects = [...new Set(fields.map(({ object }) => object))];
  const answers = await org.read(objects.map((object) => askingNothing(object, fields)));
  if (!answers.ok) return answers;
  return ok(
    fields.flatMap((one) => {
      const hidden = answers.value[objects.indexOf(one.object)]?.hidden;
      const found = hidden?.find(({ path }) => path.toLowerCase() === one.field.toLowerCase());
      return found ? [{ ...one, why: found.why }] : [];
    }),
  );
}

/** No row has this id: the org is asked for the fields, and not for what is in them. */
const nobody = '000000000000000AAA';

/** Asked like this, the org follows paths to parents too. */
function askingNothing(object: string, all: readonly FieldOfObject[]): Query {
  const own = all.filter((one) => one.object === object).map(({ field }) => field);
  const once = new Map(['Id', ...own].map((field) => [field.toLowerCase(), field]));
  return { object, fields: [...once.values()], where: { field: 'Id', is: nobody }, limit: 1 };
}
