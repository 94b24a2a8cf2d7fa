import { err, ok, type Result } from '../../../base/result.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { Org } from '../org.ts';
import type { DescribedForSetup, SetupOrg } from '../setup/setup-org.ts';
import { errorOf } from './errors.ts';
import type { LightningPlatform } from './platform.ts';

/**
 * What setting up asks, from a page: UI API tells of objects, fields and options. A page has no way to the org's rules,
 * limits and tracked fields; the command line has.
 */
export const openLightningSetup = (platform: LightningPlatform, org: Org): SetupOrg => ({
  ...org,
  describe: (object) => describe(platform, object),
  stageValues: (recordTypeIds) => stageValues(platform, recordTypeIds),
  validationRules: () => Promise.resolve(ok(null)),
  trackedFields: () => Promise.resolve(ok(null)),
  limits: () => Promise.resolve(ok(null)),
});

/** The id of the record type of records that have none: every option belongs to it. */
const masterRecordType = '012000000000000AAA';

/** https://developer.salesforce.com/docs/platform/graphql/guide/query-object-info.html */
const describing = `query PlumblineSetup($inputs: [ObjectInfoInput!]!) { uiapi { objectInfos(objectInfoInputs: $inputs) {
  ApiName fields { ApiName label dataType custom updateable
    ... on PicklistField { picklistValuesByRecordTypeIDs { recordTypeID picklistValues { label value } } } } } } }`;

async function objectInfo(
  platform: LightningPlatform,
  input: JsonObject,
): Promise<Result<JsonObject | null, CrmError>> {
  try {
    const reply = await platform.graphql(describing, { inputs: [input] });
    const [problem] = reply.errors ?? [];
    const uiapi = isObject(reply.data) && isObject(reply.data['uiapi']) ? reply.data['uiapi'] : null;
    if (problem && uiapi === null) return err({ kind: 'unavailable', message: problem.message });
    const [info] = objectsOf(uiapi?.['objectInfos']);
    return ok(info ?? null);
  } catch (thrown) {
    return err(errorOf(thrown));
  }
}

async function describe(
  platform: LightningPlatform,
  object: string,
): Promise<Result<readonly DescribedForSetup[] | null, CrmError>> {
  const info = await objectInfo(platform, { apiName: object, recordTypeIDs: [masterRecordType] });
  if (!info.ok) return info;
  return ok(info.value === null ? null : objectsOf(info.value['fields']).flatMap(fieldIn));
}

function fieldIn(json: JsonObject): readonly DescribedForSetup[] {
  const name = textOf(json['ApiName']);
  if (name === null) return [];
  const [values] = objectsOf(json['picklistValuesByRecordTypeIDs']);
  return [
    {
      name,
      label: textOf(json['label']) ?? name,
      type: (textOf(json['dataType']) ?? '').toLowerCase(),
      custom: json['custom'] === true,
      updateable: json['updateable'] === true,
      options: objectsOf(values?.['picklistValues']).flatMap(optionIn),
    },
  ];
}

function optionIn(json: JsonObject): DescribedForSetup['options'] {
  const value = textOf(json['value']);
  return value === null ? [] : [{ value, label: textOf(json['label']) ?? value }];
}

async function stageValues(
  platform: LightningPlatform,
  recordTypeIDs: readonly string[],
): Promise<Result<ReadonlyMap<string, readonly string[]>, CrmError>> {
  const input = { apiName: 'Opportunity', fieldNames: ['StageName'], recordTypeIDs };
  const info = await objectInfo(platform, input);
  if (!info.ok) return info;
  const stage = objectsOf(info.value?.['fields']).find((field) => field['ApiName'] === 'StageName');
  return ok(
    new Map(
      objectsOf(stage?.['picklistValuesByRecordTypeIDs']).flatMap((one): [string, readonly string[]][] => {
        const id = textOf(one['recordTypeID']);
        return id === null
          ? []
          : [[id, objectsOf(one['picklistValues']).flatMap((value) => textOf(value['value']) ?? [])]];
      }),
    ),
  );
}
