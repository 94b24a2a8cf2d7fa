import { ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { CrmError } from '../../port.ts';
import type { FieldThere } from '../../setup.ts';
import { objectOf } from '../mapping/objects.ts';
import type { DescribedForSetup, SetupOrg } from './setup-org.ts';

/** The fields of an object that the one who asks sees, as describe lists them; none of an object that is not there. */
export async function readFields(
  org: SetupOrg,
  object: RecordKind,
): Promise<Result<readonly FieldThere[], CrmError>> {
  const described = await org.describe(objectOf(object));
  return described.ok ? ok((described.value ?? []).map((field) => fieldIn(object, field))) : described;
}

/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/field_types.htm */
const types: Readonly<Record<string, FieldThere['type']>> = {
  string: 'text',
  textarea: 'text',
  url: 'text',
  email: 'text',
  phone: 'text',
  combobox: 'option',
  picklist: 'option',
  multipicklist: 'options',
  boolean: 'yesNo',
  int: 'number',
  long: 'number',
  double: 'number',
  percent: 'number',
  currency: 'money',
  date: 'date',
  datetime: 'date',
};

const fieldIn = (object: RecordKind, field: DescribedForSetup): FieldThere => {
  const { name, label, type, custom, updateable, options } = field;
  return {
    object,
    name,
    label,
    type: types[type] ?? null,
    options,
    custom,
    neverBlank: type === 'boolean',
    readOnly: !updateable,
    personal: isPersonal(object, field),
  };
};

/** Names, addresses and numbers of persons, and everything that is an e-mail address or a telephone number. */
function isPersonal(object: RecordKind, { name, type }: DescribedForSetup): boolean {
  if (type === 'email' || type === 'phone') return true;
  const ofPerson =
    /^(FirstName|LastName|MiddleName|Suffix|Salutation|Name|Birthdate|(Mailing|Other)?(Street|PostalCode|Address|Latitude|Longitude)|MailingStreet)$/;
  if (object === 'contact' || object === 'lead') return ofPerson.test(name);
  return /^(Billing|Shipping)?(Street|Latitude|Longitude)$/.test(name);
}
