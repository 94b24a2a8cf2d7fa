import type { CalendarDate } from '../../../base/calendar.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../../crm/port.ts';
import type { CrmSetup, FieldThere } from '../../../crm/setup.ts';
import type { CrmName } from '../../crm-error-words.ts';
import { kindsLookedAt, shareOf, type AccountThere, type FieldLooked } from './account-there.ts';
import { isFew, mostOptions } from './few-values.ts';
import { useOf, type FieldUse } from './which-field.ts';

/** How many of the newest records are looked at for what is filled in, for values, and for what is counted in full. */
const recordsForShares = 1000;
const recordsForValues = 1000;
const recordsInFull = 10_000;
/** Values of at most so many fields of each kind of record are counted. */
const fieldsCounted = 15;
/** Below this share a field says too little to count its values. */
const worthCounting = 0.3;

/** Reads what a first model is drafted from; `say` tells what is being read. */
export async function lookAtAccount(
  setup: CrmSetup,
  crm: CrmName,
  today: CalendarDate,
  say: (what: string) => void,
): Promise<Result<AccountThere, CrmError>> {
  const account = await setup.readAccount();
  if (!account.ok) return account;
  say('pipelines and stages');
  const pipelines = await setup.readPipelines();
  if (!pipelines.ok) return pipelines;
  const fields: FieldLooked[] = [];
  for (const object of kindsLookedAt) {
    say(`fields of a ${object}, and how many of them are filled in`);
    const looked = await fieldsOf(setup, object);
    if (!looked.ok) return looked;
    fields.push(...looked.value);
  }
  say('reasons for losing and winning, and competitors');
  const coded = await codedFields(setup, fields);
  if (!coded.ok) return coded;
  say('owners');
  const [owners, openDeals] = [await setup.listOwners(), await setup.openDealsByOwner(recordsInFull)];
  if (!owners.ok) return owners;
  if (!openDeals.ok) return openDeals;
  return ok({
    crm,
    account: account.value,
    today,
    pipelines: pipelines.value,
    fields,
    ...coded.value,
    owners: owners.value,
    openDeals: openDeals.value,
  });
}

async function fieldsOf(
  setup: CrmSetup,
  object: FieldThere['object'],
): Promise<Result<readonly FieldLooked[], CrmError>> {
  const fields = await setup.readFields(object);
  if (!fields.ok) return fields;
  const asked = fields.value.filter((field) => needsShare.has(useOf(field)));
  const shares = await setup.filledShares(
    object,
    asked.map(({ name }) => name),
    recordsForShares,
  );
  if (!shares.ok) return shares;
  const byName = new Map(shares.value.map((share) => [share.field, share]));
  const looked = fields.value.map((field): FieldLooked => {
    const share = byName.get(field.name) ?? { field: field.name, filled: 0, of: 0 };
    return { ...field, share, values: null };
  });
  return withValues(setup, looked);
}

const needsShare: ReadonlySet<FieldUse> = new Set(['fact', 'lostReason', 'wonReason', 'competitors']);

/** Values are counted where they decide something: what a scorecard may be made of, and texts that may be lists. */
async function withValues(
  setup: CrmSetup,
  fields: readonly FieldLooked[],
): Promise<Result<readonly FieldLooked[], CrmError>> {
  const wanted = fields
    .filter((field) => useOf(field) === 'fact' && shareOf(field) >= worthCounting && decides(field))
    .toSorted((a, b) => Number(b.custom) - Number(a.custom) || shareOf(b) - shareOf(a))
    .slice(0, fieldsCounted);
  const counted = new Map<string, FieldLooked>();
  for (const field of wanted) {
    const values = await setup.valueCounts(field.object, field.name, recordsForValues);
    if (!values.ok) return values;
    counted.set(field.name, { ...field, values: values.value });
  }
  return ok(fields.map((field) => counted.get(field.name) ?? field));
}

function decides({ object, type, options, name }: FieldLooked): boolean {
  if (type === 'option' && options.length > mostOptions) return true;
  if (object !== 'company') return false;
  return type === 'text' ? isFew(name) : type !== 'date';
}

type Coded = Pick<AccountThere, 'lostReason' | 'wonReason' | 'competitors'>;

async function codedFields(
  setup: CrmSetup,
  fields: readonly FieldLooked[],
): Promise<Result<Coded, CrmError>> {
  const found: Record<keyof Coded, FieldLooked | null> = {
    lostReason: null,
    wonReason: null,
    competitors: null,
  };
  for (const use of Object.keys(found) as (keyof Coded)[]) {
    const candidates = fields.filter((field) => useOf(field) === use);
    // Of several fields the one that is filled in most often is the one that people use.
    const [best] = candidates.toSorted(
      (a, b) => b.share.filled - a.share.filled || Number(b.custom) - Number(a.custom),
    );
    if (!best) continue;
    const values = await setup.valueCounts('deal', best.name, recordsInFull);
    if (!values.ok) return values;
    found[use] = { ...best, values: values.value };
  }
  return ok(found);
}
