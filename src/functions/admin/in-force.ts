import { err, ok, type Result } from '../../base/result.ts';
import type { ReleaseHead } from '../../crm/releases.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { ProblemView } from '../../views/parts.ts';
import { onlyRead, problemOf } from '../problem-of.ts';
import type { AdminWith } from './with-admin.ts';

/** The release in force today with its whole content. */
export interface InForce {
  /** Null where nothing was published, or not for today yet. */
  readonly head: ReleaseHead | null;
  /** Whole: cards may work with a model that leaves out what no card shows. */
  readonly model: GtmModel;
  /** Every release, newest first; none where nothing was published. */
  readonly history: readonly ReleaseHead[];
}

type Asked = Pick<AdminWith, 'releases' | 'startingParts' | 'model' | 'today'>;

/** Reads what is in force today; the model that came along where nothing was published, or the account has no place for it. */
export async function inForce(asked: Asked): Promise<Result<InForce, ProblemView>> {
  const history = await asked.releases.history();
  if (!history.ok && history.error.kind !== 'notFound') return err(problemOf(history.error, onlyRead));
  const heads = history.ok ? history.value : [];
  const head = heads.find(({ effectiveOn }) => effectiveOn <= asked.today) ?? null;
  if (!head) return ok({ head, model: broughtAlong(asked), history: heads });
  const release = await asked.releases.read(head.number);
  if (!release.ok) return err(problemOf(release.error, onlyRead));
  const model = release.value ? modelFromParts(release.value.parts) : asked.model;
  return ok({ head, model, history: heads });
}

const broughtAlong = ({ startingParts, model }: Asked): GtmModel =>
  'facts.yaml' in startingParts ? modelFromParts(startingParts) : model;
