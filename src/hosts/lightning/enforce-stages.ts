import { writtenDay, type CalendarDate } from '../../base/calendar.ts';
import { publishGates } from '../../crm/salesforce/gates/publish-gates.ts';
import type { Org } from '../../crm/salesforce/org.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { counted } from '../../views/words.ts';

interface When {
  readonly effectiveOn: CalendarDate;
  readonly today: CalendarDate;
}

const byCommand = 'plumbline stages publish --crm salesforce';

/** Lets Salesforce enforce what the stages of a release ask for, from the next save on; says whether it does. */
export async function enforceStages(
  org: Org,
  model: GtmModel,
  { effectiveOn, today }: When,
): Promise<string> {
  if (effectiveOn > today)
    return `The stage gate stays as it is: write it on ${writtenDay(effectiveOn, today)} by ${byCommand}.`;
  const published = await publishGates(org, model, false);
  if (!published.ok || published.value === null)
    return `The stage gate could not be written, and is as it was: write it by ${byCommand}.`;
  const { failed, lacking } = published.value;
  if (failed.length > 0)
    return `${counted(failed.length, 'row', 'rows')} of the stage gate could not be written: try it by ${byCommand}.`;
  if (lacking.length > 0)
    return `Salesforce enforces it from the next save on, but for ${counted(lacking.length, 'criterion', 'criteria')} on fields that it lacks.`;
  return 'Salesforce enforces it from the next save on.';
}
