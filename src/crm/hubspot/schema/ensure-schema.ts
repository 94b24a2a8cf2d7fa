import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, SchemaStep } from '../../port.ts';
import type { AccountWork } from '../account-work.ts';
import { ensureObjects } from './ensure-objects.ts';
import { ensureProperties } from './ensure-properties.ts';
import { wantedProperties } from './definitions.ts';
import { events } from './event-object.ts';
import { modelPart } from './model-part-object.ts';

/**
 * Creates what is missing of groups, properties, options and custom objects, and tells of each what became of it.
 * Nothing is ever removed or retyped; run again it changes nothing. Fails only where the account cannot be reached.
 */
export async function ensureSchema(work: AccountWork): Promise<Result<readonly SchemaStep[], CrmError>> {
  const steps: SchemaStep[] = [];
  for (const [type, wanted] of wantedProperties(work.plan())) {
    const done = await ensureProperties(work.transport, type, wanted);
    if (!done.ok) return done;
    steps.push(...done.value);
  }
  const objects = await ensureObjects(work.transport, [events, modelPart]);
  if (!objects.ok) return objects;
  work.memory.tasksHaveKey.forget();
  return ok([...steps, ...objects.value]);
}
