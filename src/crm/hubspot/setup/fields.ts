import { ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json.ts';
import type { CrmError } from '../../port.ts';
import type { FieldThere } from '../../setup.ts';
import { ask, reading } from '../client/asking.ts';
import { objectType, properties } from '../client/paths.ts';
import type { SetupWork } from './setup-work.ts';

/** The properties of a kind of record that are not hidden, as HubSpot lists them. */
export async function readFields(
  { transport }: SetupWork,
  object: RecordKind,
): Promise<Result<readonly FieldThere[], CrmError>> {
  const type = objectType(object);
  const answer = await ask(transport, reading(properties(type)), `the properties of ${type}`);
  if (!answer.ok) return answer;
  const live = objectsOf(answer.value['results']).filter(
    ({ archived, hidden }) => archived !== true && hidden !== true,
  );
  return ok(live.flatMap((json) => fieldIn(object, json)));
}

function fieldIn(object: RecordKind, json: JsonObject): readonly FieldThere[] {
  const name = textOf(json['name']);
  if (name === null) return [];
  const modification = isObject(json['modificationMetadata']) ? json['modificationMetadata'] : {};
  return [
    {
      object,
      name,
      label: textOf(json['label']) ?? name,
      type: typeOf(json),
      options: optionsIn(json['options']),
      custom: json['hubspotDefined'] !== true,
      // HubSpot keeps a checkbox that nobody touched blank.
      neverBlank: false,
      readOnly: modification['readOnlyValue'] === true || json['calculated'] === true,
      personal: isPersonal(object, name, json),
    },
  ];
}

/** What kind of fact a property can carry: https://developers.hubspot.com/docs/api-reference/latest/crm/properties/guide */
function typeOf(json: JsonObject): FieldThere['type'] {
  const fieldType = textOf(json['fieldType']);
  switch (textOf(json['type'])) {
    case 'number':
      return json['showCurrencySymbol'] === true || isMoney(textOf(json['name'])) ? 'money' : 'number';
    case 'bool':
      return 'yesNo';
    case 'date':
    case 'datetime':
      return 'date';
    case 'enumeration':
      // Owners and teams are options that HubSpot keeps elsewhere.
      if (json['externalOptions'] === true) return null;
      return fieldType === 'checkbox' ? 'options' : 'option';
    case 'string':
      return fieldType === 'file' ? null : 'text';
    case 'phone_number':
      return 'text';
    default:
      return null;
  }
}

/** HubSpot's own properties of money do not all say that they are. */
const isMoney = (name: string | null): boolean =>
  /^(amount|amount_in_home_currency|annualrevenue|total_money_raised|hs_(acv|arr|mrr|tcv))$/.test(name ?? '');

const optionsIn = (json: unknown): FieldThere['options'] =>
  objectsOf(json).flatMap((option) => {
    const value = textOf(option['value']);
    if (value === null || option['hidden'] === true) return [];
    return [{ value, label: textOf(option['label']) ?? value }];
  });

const personalWords = /(^|_)(e?mail|phone|mobilephone|fax|firstname|lastname|salutation|linkedin|twitter)/;
const ofAPerson = /^(address|zip|street|date_of_birth|hs_linkedin_url|website)/;

function isPersonal(object: RecordKind, name: string, json: JsonObject): boolean {
  if (textOf(json['type']) === 'phone_number' || personalWords.test(name)) return true;
  return (object === 'contact' || object === 'lead') && ofAPerson.test(name);
}
