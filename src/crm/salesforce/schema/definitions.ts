import type { FieldDefinition, ObjectDefinition } from './definition.ts';
import { event, gate, modelPart } from './own-objects.ts';
import { fitAndDecisions, opportunityFields, taskKey } from './record-fields.ts';
import { winLoss } from './win-loss-object.ts';

/**
 * Every object and field of ours, the same for every model: where the model says which values there are, the field is a
 * text, so publishing another model needs no deploy.
 */
export const salesforceSchema = (): readonly ObjectDefinition[] => objects;

const standard = (
  name: string,
  fields: readonly FieldDefinition[],
  metadataName = name,
): ObjectDefinition => ({ name, metadataName, own: null, fields });

const objects: readonly ObjectDefinition[] = [
  standard('Opportunity', [...fitAndDecisions, ...opportunityFields]),
  standard('Account', fitAndDecisions),
  standard('Contact', fitAndDecisions),
  standard('Lead', fitAndDecisions),
  standard('Task', [taskKey], 'Activity'),
  winLoss,
  event,
  modelPart,
  gate,
];
