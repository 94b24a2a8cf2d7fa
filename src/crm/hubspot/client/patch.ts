import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { Changes } from '../mapping/fit-properties.ts';
import { ask, settingTo } from './asking.ts';
import { objects } from './paths.ts';
import type { Transport } from './transport.ts';

/** A record to change. */
export interface RecordToPatch {
  readonly type: string;
  readonly id: string;
  /** What the record is called in an error. */
  readonly what: string;
}

/**
 * Writes what must be kept, and with it what would be good to have: what HubSpot refuses of the latter, such as an
 * option that its field does not have, is left out. Gives the properties that were written.
 */
export async function patchRecord(
  transport: Transport,
  { type, id, what }: RecordToPatch,
  essential: Changes,
  optional: Changes = {},
): Promise<Result<ReadonlySet<string>, CrmError>> {
  let extra = optional;
  for (;;) {
    const properties = { ...extra, ...essential };
    const answer = await ask(transport, settingTo('PATCH', objects(type, id), { properties }), what);
    if (answer.ok) return ok(new Set(Object.keys(properties)));
    if (answer.error.kind !== 'rejected' || Object.keys(extra).length === 0) return answer;
    extra = without(
      extra,
      answer.error.fields.map(({ field }) => field),
    );
  }
}

/** Fewer properties, always: none at all where HubSpot does not say which it refused. */
function without(changes: Changes, refused: readonly string[]): Changes {
  const left = Object.entries(changes).filter(([property]) => !refused.includes(property));
  return left.length === Object.keys(changes).length ? {} : Object.fromEntries(left);
}
