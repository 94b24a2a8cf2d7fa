import { err, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import type { StoreWork } from './store-work.ts';

/** A row of a model that cannot be used, named so that an admin finds it. */
export const damaged = (key: string, how: string): Result<never, CrmError> =>
  err({ kind: 'unavailable', message: `The published model is damaged: its row ${key} ${how}.` });

/** The sentence for a model that this code cannot read. */
export const needsNewerEngine = (
  what: string,
  engine: number,
  work: Pick<StoreWork, 'engine'>,
): CrmError => ({
  kind: 'rejected',
  fields: [],
  message: `${what} needs engine ${engine}, and this Plumbline is engine ${work.engine}: install a newer Plumbline.`,
});
