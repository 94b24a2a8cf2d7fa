import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, SchemaStep } from '../../port.ts';
import type { AccountWork } from '../account-work.ts';
import { ensureEventObject } from './ensure-event-object.ts';
import { ensureProperties } from './ensure-properties.ts';
import { wantedProperties } from './definitions.ts';

/**
 * Creates what is missing of groups, properties, options and the custom object, and tells of each what became of it.
 * Nothing is ever removed or retyped; run again it changes nothing. Fails only where the account cannot be reached.
 */
export async function ensureSchema(work: AccountWork): Promise<Result<readonly SchemaStep[], CrmError>> {
  const steps: SchemaStep[] = [];
  for (const [type, wanted] of wantedProperties(work.plan())) {
    const done = await ensureProperties(work.transport, type, wanted);
    if (!done.ok) return done;
    steps.push(...done.value);
  }
  const events = await ensureEventObject(work.transport);
  if (!events.ok) return events;
  work.memory.tasksHaveKey.forget();
  return ok([...steps, ...events.value]);
}
