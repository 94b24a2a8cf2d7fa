import type { CalendarDate } from '../../base/calendar.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../../crm/port.ts';
import type { InForce } from '../../functions/admin/in-force.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { CrmOptions, OpenedAccount } from './crm-command.ts';

/** The folder's model where one was named; else the release in force today, and the folder's where nothing was published. */
export async function chosenModel(
  { releases, model }: Pick<OpenedAccount, 'releases' | 'model'>,
  { config }: CrmOptions,
  today: CalendarDate,
): Promise<Result<InForce, CrmError>> {
  const history = await releases.history();
  // An account without a place for models has none that are published.
  if (!history.ok && history.error.kind !== 'notFound') return err(history.error);
  const heads = history.ok ? history.value : [];
  const head = config === undefined ? heads.find(({ effectiveOn }) => effectiveOn <= today) : undefined;
  const release = head ? await releases.read(head.number) : ok(null);
  if (!release.ok) return release;
  if (!head || !release.value) return ok({ head: null, model, history: heads });
  return ok({ head, model: modelFromParts(release.value.parts), history: heads });
}
