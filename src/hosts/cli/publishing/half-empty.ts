import { factsOf } from '../../../core/condition/operators.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { CrmSetup } from '../../../crm/setup.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmName } from '../../crm-error-words.ts';

/** Over how many records of each kind it is counted: enough to tell half-empty from filled, within few calls. */
const countedRecords = 200;
const kinds: readonly RecordKind[] = ['deal', 'company', 'contact', 'lead'];

interface Blocking {
  readonly criterion: string;
  readonly object: RecordKind;
  readonly field: string;
}

/**
 * A sentence for each criterion at block that rests on a field which fewer than half of the records have filled in. What
 * cannot be counted is left out: it is a warning, and nothing depends on it.
 */
export async function halfEmptyWarnings(
  model: GtmModel,
  setup: CrmSetup,
  crm: CrmName,
): Promise<readonly string[]> {
  const blocking = blockingFields(model, crm);
  const said: string[] = [];
  for (const object of kinds) {
    const here = blocking.filter((one) => one.object === object);
    if (here.length === 0) continue;
    const shares = await setup.filledShares(
      object,
      [...new Set(here.map(({ field }) => field))],
      countedRecords,
    );
    if (!shares.ok) continue;
    for (const { field, filled, of } of shares.value)
      if (filled * 2 < of)
        for (const { criterion } of here.filter((one) => one.field === field))
          said.push(
            `${criterion} blocks on ${object} field ${field}, which is filled in on ${filled} of ${of}.`,
          );
  }
  return said;
}

function blockingFields({ stages, mappings }: GtmModel, crm: CrmName): readonly Blocking[] {
  const mapped = kinds.flatMap((object) =>
    Object.entries(mappings[crm]?.fields[object] ?? {}).map(([fact, { field }]) => ({ object, fact, field })),
  );
  return (stages?.pipelines ?? []).flatMap((pipeline) =>
    pipeline.stages.flatMap((stage) =>
      [...stage.entry, ...stage.exit]
        .filter(({ level }) => level === 'block')
        .flatMap(({ label, when }) =>
          mapped
            .filter(({ fact }) => factsOf(when).includes(fact))
            .map(({ object, field }) => ({ criterion: `“${label}” of ${stage.label}`, object, field })),
        ),
    ),
  );
}
