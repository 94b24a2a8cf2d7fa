import { ok, type Result } from '../../../base/result.ts';
import type { CrmError, SchemaStep } from '../../port.ts';
import type { Org } from '../org.ts';
import type { ObjectDefinition } from './definition.ts';
import { salesforceSchema } from './definitions.ts';

/** As many are named; more are counted. */
const mostNamed = 3;

/**
 * Looks whether the objects and fields of ours are there. Nothing is made here: in Salesforce that takes a deploy. What
 * is missing comes with the package, or is hidden from whoever asks: Salesforce does not tell these apart. Fails only
 * where the org cannot be reached.
 */
export async function ensureSchema(org: Org): Promise<Result<readonly SchemaStep[], CrmError>> {
  const steps: SchemaStep[] = [];
  for (const definition of salesforceSchema()) {
    const visible = await org.visibleFields(definition.name);
    if (!visible.ok) return visible;
    steps.push(stepFor(definition, visible.value));
  }
  return ok(steps);
}

function stepFor({ name, own, fields }: ObjectDefinition, visible: ReadonlySet<string> | null): SchemaStep {
  const what = own ? `${own.label} (${name})` : `Fields on ${name}`;
  if (visible === null) {
    const note = own ? 'It is not there.' : `Whoever runs this may not see ${name}.`;
    return { what, outcome: 'unavailable', note };
  }
  const there = new Set([...visible].map((field) => field.toLowerCase()));
  const missing = fields.filter((field) => !there.has(field.name.toLowerCase()));
  if (missing.length === 0) return { what, outcome: 'present', note: null };
  const names = missing.map((field) => field.name).join(', ');
  const which = missing.length > mostNamed ? `${missing.length} of ${fields.length} fields` : names;
  return { what, outcome: 'unavailable', note: `It lacks ${which}.` };
}
