import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import {
  gateWrites,
  stageGates,
  type AdvisoryCriterion,
  type GatedModel,
  type GateRow,
} from '../formula/stage-gates.ts';
import { gateField } from '../mapping/field-names.ts';
import type { Org, Write } from '../org.ts';
import {
  gateNews,
  gatesThere,
  lackingGates,
  type GateNews,
  type GatesThere,
  type LackingGate,
} from './gates-there.ts';

/** What became of the gates of a model. */
export interface Published {
  readonly isCheck: boolean;
  /** What was written, or would be. */
  readonly rows: readonly GateRow[];
  /** For each of the rows, by its key. */
  readonly news: ReadonlyMap<string, GateNews>;
  /** Left as they were, since they could stop nobody. */
  readonly lacking: readonly LackingGate[];
  readonly switchedOff: number;
  /** Rows that the org did not take, by their keys. */
  readonly failed: readonly { readonly key: string; readonly error: CrmError }[];
  readonly advisory: readonly AdvisoryCriterion[];
}

/**
 * Writes what the stages of a model ask for as rows of `Stage_Gate__c`, which are enforced from then on, by any way into the
 * org; with `isCheck` it only says what it would write. Run again it changes nothing. Null where the package is not in the
 * org, or not for whoever asks.
 */
export async function publishGates(
  org: Org,
  model: GatedModel,
  isCheck: boolean,
): Promise<Result<Published | null, CrmError>> {
  const there = await gatesThere(org);
  if (!there.ok) return there;
  return there.value === null ? ok(null) : written(org, model, there.value, isCheck);
}

/** Writes the gates that can stop somebody and are not there just so; those that cannot are left as they are. */
async function written(
  org: Org,
  model: GatedModel,
  there: GatesThere,
  isCheck: boolean,
): Promise<Result<Published, CrmError>> {
  const { rows: all, advisory } = stageGates(model, there.traits);
  const found = await lackingGates(org, all);
  if (!found.ok) return found;
  const lacking = found.value;
  const isLacking = (key: string): boolean => lacking.some((one) => one.key === key);
  const rows = all.filter((row) => !isLacking(keyOf(row)));
  const active = [...there.rows].filter(([, row]) => row[gateField.active] === true);
  const keys = active.map(([key]) => key).filter((key) => !isLacking(key));
  const news = new Map(rows.map((row) => [keyOf(row), gateNews(row, there)]));
  const wanted = gateWrites(rows, keys);
  const changed = wanted.filter(({ at }) => news.get(keyAt(at)) !== 'same');
  const failed = isCheck ? [] : await refusals(org, changed);
  return ok({ isCheck, rows, news, lacking, switchedOff: wanted.length - rows.length, failed, advisory });
}

const keyOf = (row: GateRow): string => String(row[gateField.key]);
const keyAt = (at: Write['at']): string => (at !== null && 'value' in at ? at.value : '');

async function refusals(org: Org, writes: readonly Write[]): Promise<Published['failed']> {
  const outcomes = await org.write(writes);
  return outcomes.flatMap((one, at) =>
    one.ok ? [] : [{ key: keyAt(writes[at]?.at ?? null), error: one.error }],
  );
}
