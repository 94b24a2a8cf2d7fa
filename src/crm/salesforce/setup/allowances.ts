import { ok, type Result } from '../../../base/result.ts';
import { groupedDigits } from '../../grouped-digits.ts';
import type { CrmError } from '../../port.ts';
import type { Allowance } from '../../setup.ts';
import { gateObject } from '../mapping/field-names.ts';
import { salesforceSchema } from '../schema/definitions.ts';
import type { OrgLimit, SetupOrg } from './setup-org.ts';

/** What the org, and the rights of the one who asks, allow, in the order in which an admin would see to it. */
export async function readAllowances(org: SetupOrg): Promise<Result<readonly Allowance[], CrmError>> {
  const about = await org.about();
  if (!about.ok) return about;
  const { orgId, currency, timeZone, user } = about.value;
  const rights = await rightToMove(org);
  if (!rights.ok) return rights;
  const ours = await ourSchema(org);
  if (!ours.ok) return ours;
  const [rules, tracked, limits] = await Promise.all([
    org.validationRules(),
    org.trackedFields('Opportunity'),
    org.limits(),
  ]);
  return ok([
    {
      ...plain,
      what: 'Org',
      state: 'yes',
      needed: true,
      found: `org ${orgId}, ${currency}, ${timeZone}, as ${user.name}`,
    },
    rights.value,
    ...ours.value,
    ...(tracked.ok ? trackedAllowance(tracked.value) : []),
    rulesAllowance(rules.ok ? rules.value?.length : undefined),
    ...(limits.ok ? limitAllowances(limits.value) : []),
  ]);
}

const plain = { needed: false, found: null, instead: null, todo: null } as const;

async function rightToMove(org: SetupOrg): Promise<Result<Allowance, CrmError>> {
  const deals = await org.describe('Opportunity');
  if (!deals.ok) return deals;
  const what = 'Right to read and write opportunities';
  const stage = deals.value?.find(({ name }) => name === 'StageName');
  if (stage?.updateable) return ok({ ...plain, what, state: 'yes', needed: true });
  const found = stage ? 'the stage may be read and not written' : 'opportunities may not be read';
  const todo = 'Give this user read and edit on opportunities, in a permission set under Setup.';
  return ok({ ...plain, what, state: 'no', needed: true, found, todo });
}

const whatFor: Readonly<Record<string, string>> = {
  [gateObject]: 'Stage gates, which enforce stages',
};

/** Objects and fields of ours, as far as the one who asks sees them; of a package that is not there, one line. */
async function ourSchema(org: SetupOrg): Promise<Result<readonly Allowance[], CrmError>> {
  const all: Allowance[] = [];
  for (const definition of salesforceSchema()) {
    const visible = await org.visibleFields(definition.name);
    if (!visible.ok) return visible;
    all.push(ofObject(definition, visible.value));
  }
  const isThere = all.some(({ state }) => state === 'yes');
  return ok(isThere ? all : [{ ...missingPackage, what: 'Plumbline’s package in the org' }]);
}

const missingPackage = {
  ...plain,
  state: 'no',
  needed: true,
  found: 'not there, or hidden from this user',
  todo: 'Run plumbline deploy salesforce, then give this user the permission set Plumbline: admin.',
} as const;

function ofObject(
  { name, own, fields }: ReturnType<typeof salesforceSchema>[number],
  visible: ReadonlySet<string> | null,
): Allowance {
  const there = new Set([...(visible ?? [])].map((field) => field.toLowerCase()));
  const missing = fields.filter((field) => !there.has(field.name.toLowerCase())).length;
  const what = whatFor[name] ?? (own ? `${own.label} (${name})` : `Fields of Plumbline on ${name}`);
  if (visible === null) return { ...missingPackage, what };
  if (missing > 0)
    return {
      ...missingPackage,
      what,
      found: `${missing} of ${fields.length} fields ${missingPackage.found}`,
    };
  return { ...plain, what, needed: true, state: 'yes' };
}

/** The audit judges a move by the values of its moment. */
function trackedAllowance(tracked: readonly string[] | null): readonly Allowance[] {
  const what = 'Field history of opportunities';
  if (tracked === null) return [];
  if (tracked.length > 0)
    return [
      {
        ...plain,
        what,
        state: 'yes',
        found: `${tracked.length} of 20 fields tracked: ${tracked.join(', ')}`,
      },
    ];
  return [
    {
      ...plain,
      what,
      state: 'no',
      found: 'no field is tracked',
      instead:
        'The audit knows when stages changed, and judges by what stage gates noted at the move, or by today’s values and says so.',
      todo: 'In Setup, open Object Manager, Opportunity, Fields & Relationships, Set History Tracking, and tick the fields that criteria name.',
    },
  ];
}

const rulesAllowance = (count: number | undefined): Allowance =>
  count === undefined
    ? {
        ...plain,
        what: 'Validation rules of opportunities',
        state: 'unknown',
        found: 'not to be seen this way, or not by this user',
        instead: 'A field that a validation rule asks for may be asked for by the model too.',
        todo: 'Give this user View Setup and Configuration, and run plumbline doctor from the command line.',
      }
    : { ...plain, what: 'Validation rules of opportunities', state: 'yes', found: `${count} active` };

function limitAllowances(limits: ReadonlyMap<string, OrgLimit> | null): readonly Allowance[] {
  return [
    ...limitOf(limits?.get('DailyApiRequests'), 'Calls a day', 'a day', {
      instead: 'Bulk work waits; the cards call nothing over the API.',
      todo: 'See which integration uses them: Setup, System Overview, API Usage.',
    }),
    ...limitOf(limits?.get('DataStorageMB'), 'Data storage', 'MB', {
      instead: 'New rows of Plumbline are refused, and the cards say so.',
      todo: 'Free data storage: Setup, Storage Usage.',
    }),
  ];
}

function limitOf(
  limit: OrgLimit | undefined,
  what: string,
  unit: string,
  short: Pick<Allowance, 'instead' | 'todo'>,
): readonly Allowance[] {
  if (!limit || limit.most <= 0) return [];
  const used = limit.most - limit.left;
  const isShort = used > limit.most * 0.9;
  const found = `${groupedDigits(limit.most)} ${unit}, ${groupedDigits(used)} used`;
  return [{ ...plain, what, state: isShort ? 'no' : 'yes', found, ...(isShort ? short : {}) }];
}
