import { err, ok, type Result } from '../../base/result.ts';
import type { RecordKind } from '../../core/condition/model.ts';
import type { CrmError } from '../../crm/port.ts';
import type { CrmSetup, FieldThere, NativeRules, PipelineThere } from '../../crm/setup.ts';
import type { CrmMapping } from '../../model/mapping.ts';
import { filledKey } from '../../views/admin/show-filled.ts';
import type { FilledToShow } from '../../views/admin/settings-to-show.ts';
import type { SettingsWith } from './with-admin.ts';

/** The CRM as it was seen a moment ago. */
export interface CrmSeen {
  readonly pipelines: readonly PipelineThere[];
  readonly fields: readonly FieldThere[];
  readonly owners: readonly { readonly name: string; readonly email: string | null }[];
  readonly currency: string;
  /** The CRM’s own rules about moves; none where they cannot be read. */
  readonly rules: readonly NativeRules[];
  /** By object and field; empty where nothing was counted. */
  readonly filled: ReadonlyMap<string, FilledToShow>;
}

/** Over how many records fields are counted: enough to tell half-empty from filled, within few calls. */
const countedRecords = 200;
/** How long what was seen stays good: an admin changes the draft far more often than the CRM. */
const freshMs = 60_000;

interface Kept {
  readonly atMs: number;
  readonly counted: boolean;
  readonly seen: Promise<Result<CrmSeen, CrmError>>;
}

const kept = new WeakMap<CrmSetup, Kept>();

type Asked = Pick<SettingsWith, 'setup' | 'now'> & {
  /** Which fields the draft reads; null where nobody knows yet. */
  readonly mapping?: CrmMapping | null;
};

/** The CRM's pipelines, fields and owners; with `count`, also how far fields are filled in. Read again after a minute. */
export function crmSeen(asked: Asked, count: boolean): Promise<Result<CrmSeen, CrmError>> {
  const atMs = Date.parse(asked.now);
  const before = kept.get(asked.setup);
  const isFresh = before && atMs - before.atMs < freshMs && (before.counted || !count);
  if (isFresh) return before.seen;
  const seen = readSeen(asked, count);
  const mine: Kept = { atMs, counted: count, seen };
  kept.set(asked.setup, mine);
  void seen.then((result) => {
    if (!result.ok && kept.get(asked.setup) === mine) kept.delete(asked.setup);
  });
  return seen;
}

/** What was seen is no longer so: the CRM itself was changed. */
export const forgetSeen = (setup: CrmSetup): void => void kept.delete(setup);

const objects: readonly RecordKind[] = ['deal', 'company', 'contact', 'lead'];

async function readSeen(
  { setup, mapping = null }: Asked,
  count: boolean,
): Promise<Result<CrmSeen, CrmError>> {
  const [account, pipelines, owners, ...lists] = await Promise.all([
    setup.readAccount(),
    setup.readPipelines(),
    setup.listOwners(),
    ...objects.map((object) => setup.readFields(object)),
  ]);
  if (!account.ok) return account;
  if (!pipelines.ok) return pipelines;
  const failed = lists.find((list) => !list.ok && !isNotThere(list.error));
  if (failed && !failed.ok) return failed;
  const fields = lists.flatMap((list) => (list.ok ? list.value : [])).filter(({ name }) => !isOurs(name));
  const rules = await setup.readRules(pipelines.value.map(({ id }) => id));
  const filled = count ? await countFilled(setup, fields, mapping) : ok(new Map<string, FilledToShow>());
  if (!filled.ok) return err(filled.error);
  return ok({
    pipelines: pipelines.value,
    fields,
    owners: owners.ok
      ? owners.value.filter(({ active }) => active).map(({ name, email }) => ({ name, email }))
      : [],
    currency: account.value.currency,
    rules: rules.ok ? rules.value : [],
    filled: filled.value,
  });
}

/** An account without leads, or one that does not show us its contacts, can be set up all the same. */
const isNotThere = ({ kind }: CrmError): boolean =>
  kind === 'notFound' || kind === 'unauthorized' || kind === 'rejected';

const isOurs = (name: string): boolean => /^plumbline_/i.test(name);

/** The fields worth counting: those that the model reads, and those that an admin might add. */
async function countFilled(
  setup: CrmSetup,
  fields: readonly FieldThere[],
  mapping: CrmMapping | null,
): Promise<Result<ReadonlyMap<string, FilledToShow>, CrmError>> {
  const filled = new Map<string, FilledToShow>();
  const answers = await Promise.all(
    objects.map(async (object) => {
      const mapped = new Set(Object.values(mapping?.fields[object] ?? {}).map(({ field }) => field));
      const wanted = fields.filter(
        (field) => field.object === object && (mapped.has(field.name) || isWorthCounting(field)),
      );
      if (wanted.length === 0) return;
      const shares = await setup.filledShares(
        object,
        wanted.map(({ name }) => name),
        countedRecords,
      );
      if (!shares.ok) return isNotThere(shares.error) ? undefined : shares.error;
      for (const { field, filled: count, of } of shares.value)
        filled.set(filledKey(object, field), { filled: count, of });
      return undefined;
    }),
  );
  const error = answers.find((one) => one !== undefined);
  return error ? err(error) : ok(filled);
}

/** HubSpot fills in dozens of properties of its own on each record; those are mapped by hand where somebody wants one. */
const isWorthCounting = ({ type, personal, name }: FieldThere): boolean =>
  type !== null && !personal && !name.startsWith('hs_');
