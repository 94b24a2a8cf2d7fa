import { ok, type Result } from '../../base/result.ts';
import { releaseKey } from '../../crm/model-store/row-keys.ts';
import type { ModelRows } from '../../crm/model-rows.ts';
import type { CrmError } from '../../crm/port.ts';

/** Rows of an account, and whose they turned out to be. */
export interface ChosenRows extends ModelRows {
  /** Asks where rows are kept, unless that is known. */
  place(): Promise<Result<'own' | 'files', CrmError>>;
}

/**
 * The account’s own rows where it has them, else those of the service. Which is found out at the first question and then
 * kept: half a model here and half there would be none. Without `files` the account’s own say what is missing.
 */
export function fallbackRows(own: ModelRows, files: ModelRows | null): ChosenRows {
  let chosen: 'own' | 'files' | null = files === null ? 'own' : null;
  const place = async (): Promise<Result<'own' | 'files', CrmError>> => {
    if (chosen !== null) return ok(chosen);
    const asked = await own.read([releaseKey(1)]);
    if (!asked.ok && asked.error.kind !== 'notFound' && asked.error.kind !== 'unauthorized') return asked;
    chosen = asked.ok ? 'own' : 'files';
    return ok(chosen);
  };
  const rows = async (): Promise<Result<ModelRows, CrmError>> => {
    const where = await place();
    if (!where.ok) return where;
    return ok(where.value === 'files' && files ? files : own);
  };
  return {
    place,
    async read(keys) {
      const there = await rows();
      return there.ok ? there.value.read(keys) : there;
    },
    async create(made) {
      const there = await rows();
      return there.ok ? there.value.create(made) : made.map(() => there);
    },
    async mark(keys, status) {
      const there = await rows();
      return there.ok ? there.value.mark(keys, status) : there;
    },
  };
}
