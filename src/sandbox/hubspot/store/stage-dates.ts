import type { PropertyDefinition } from './definitions.ts';
import { datetime, inGroup } from '../standard/builders.ts';
import type { Stage } from './pipelines.ts';

/** When a record last got into a stage. */
export const enteredProperty = (stageId: string): string => `hs_v2_date_entered_${stageId}`;

/** When a record last got out of a stage; not set while it is in it. */
export const exitedProperty = (stageId: string): string => `hs_v2_date_exited_${stageId}`;

/** The two dates that HubSpot keeps for every stage. */
export function stageDateDefinitions(stages: readonly Stage[], group: string): readonly PropertyDefinition[] {
  return inGroup(
    group,
    stages.flatMap((stage) => [
      datetime(enteredProperty(stage.id), `Date entered "${stage.label}"`, { readOnly: true }),
      datetime(exitedProperty(stage.id), `Date exited "${stage.label}"`, { readOnly: true }),
    ]),
  );
}
