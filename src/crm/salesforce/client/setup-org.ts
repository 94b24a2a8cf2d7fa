import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { Org } from '../org.ts';
import type { DescribedForSetup, OrgLimit, SetupOrg, ValidationRuleThere } from '../setup/setup-org.ts';
import { askObject, reading, unreadable } from './asking.ts';
import type { Calls } from './call.ts';

/** What setting up asks, over the API. */
export const jsforceSetupOrg = (calls: Calls, org: Org): SetupOrg => ({
  ...org,
  describe: (object) => describe(calls, object),
  stageValues: (recordTypeIds) => stageValues(calls, recordTypeIds),
  validationRules: () => validationRules(calls),
  trackedFields: (object) => trackedFields(calls, object),
  limits: () => limits(calls),
});

async function describe(
  calls: Calls,
  object: string,
): Promise<Result<readonly DescribedForSetup[] | null, CrmError>> {
  const what = `the description of ${object}`;
  const reply = await askObject(calls, reading(`/sobjects/${encodeURIComponent(object)}/describe`), what);
  if (!reply.ok) return reply.error.kind === 'notFound' ? ok(null) : reply;
  if (!Array.isArray(reply.value['fields'])) return err(unreadable(what));
  return ok(objectsOf(reply.value['fields']).flatMap(fieldIn));
}

function fieldIn(json: JsonObject): readonly DescribedForSetup[] {
  const name = textOf(json['name']);
  if (name === null) return [];
  return [
    {
      name,
      label: textOf(json['label']) ?? name,
      type: textOf(json['type']) ?? '',
      custom: json['custom'] === true,
      updateable: json['updateable'] === true,
      options: objectsOf(json['picklistValues'])
        .filter(({ active }) => active !== false)
        .flatMap(optionIn),
    },
  ];
}

function optionIn(json: JsonObject): DescribedForSetup['options'] {
  const value = textOf(json['value']);
  return value === null ? [] : [{ value, label: textOf(json['label']) ?? value }];
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_picklist_values.htm */
async function stageValues(
  calls: Calls,
  recordTypeIds: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly string[]>, CrmError>> {
  const found = new Map<string, readonly string[]>();
  for (const id of recordTypeIds) {
    const path = `/ui-api/object-info/Opportunity/picklist-values/${encodeURIComponent(id)}/StageName`;
    const reply = await askObject(calls, reading(path), 'the stages of a record type');
    if (!reply.ok) return reply;
    found.set(
      id,
      objectsOf(reply.value['values']).flatMap((one) => textOf(one['value']) ?? []),
    );
  }
  return ok(found);
}

/**
 * Rules are told one at a time with their formula, and only to who may see Setup.
 * https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_validationrule.htm
 */
async function validationRules(
  calls: Calls,
): Promise<Result<readonly ValidationRuleThere[] | null, CrmError>> {
  const list = await tooling(
    calls,
    `SELECT Id FROM ValidationRule WHERE EntityDefinition.QualifiedApiName = 'Opportunity' AND Active = true`,
  );
  if (!list.ok) return isRight(list.error) ? ok(null) : list;
  const rules: ValidationRuleThere[] = [];
  for (const id of list.value.flatMap((row) => textOf(row['Id']) ?? [])) {
    if (!/^\w{15,18}$/.test(id)) continue;
    const one = await tooling(
      calls,
      `SELECT ValidationName, Metadata FROM ValidationRule WHERE Id = '${id}'`,
    );
    if (!one.ok) return isRight(one.error) ? ok(null) : one;
    rules.push(...one.value.flatMap(ruleIn));
  }
  return ok(rules);
}

function ruleIn(json: JsonObject): readonly ValidationRuleThere[] {
  const metadata = isObject(json['Metadata']) ? json['Metadata'] : {};
  const [name, formula] = [textOf(json['ValidationName']), textOf(metadata['errorConditionFormula'])];
  return name === null || formula === null ? [] : [{ name, formula }];
}

/** What one may not see looks as if it were not there. */
const isRight = ({ kind }: CrmError): boolean =>
  kind === 'notFound' || kind === 'rejected' || kind === 'unauthorized';

async function tooling(calls: Calls, soql: string): Promise<Result<readonly JsonObject[], CrmError>> {
  const path = `/tooling/query?q=${encodeURIComponent(soql)}`;
  const reply = await askObject(calls, reading(path), 'the setup of the org');
  return reply.ok ? ok(objectsOf(reply.value['records'])) : reply;
}

/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_fielddefinition.htm */
async function trackedFields(
  calls: Calls,
  object: string,
): Promise<Result<readonly string[] | null, CrmError>> {
  if (!/^\w+$/.test(object)) return ok(null);
  const soql = `SELECT QualifiedApiName, IsFieldHistoryTracked FROM FieldDefinition WHERE EntityDefinition.QualifiedApiName = '${object}'`;
  const reply = await askObject(calls, reading(`/query?q=${encodeURIComponent(soql)}`), 'fields');
  if (!reply.ok) return isRight(reply.error) ? ok(null) : reply;
  const tracked = objectsOf(reply.value['records']).filter((row) => row['IsFieldHistoryTracked'] === true);
  return ok(tracked.flatMap((row) => textOf(row['QualifiedApiName']) ?? []));
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_limits.htm */
async function limits(calls: Calls): Promise<Result<ReadonlyMap<string, OrgLimit>, CrmError>> {
  const reply = await askObject(calls, reading('/limits'), 'the limits of the org');
  if (!reply.ok) return reply;
  return ok(
    new Map(
      Object.entries(reply.value).flatMap(([name, limit]): [string, OrgLimit][] => {
        if (!isObject(limit)) return [];
        const [most, left] = [Number(limit['Max']), Number(limit['Remaining'])];
        return Number.isFinite(most) && Number.isFinite(left) ? [[name, { most, left }]] : [];
      }),
    ),
  );
}
