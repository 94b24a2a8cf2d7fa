import type { Check } from '../draft.ts';
import { namedFields } from '../named-fields.ts';
import { placeOf } from '../problem.ts';
import { code } from '../wording.ts';

// https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_concepts_core_data_objects.htm
const apiName = /^\w+(\.\w+)*$/;

/** In Salesforce a field is named by its API name; its label, which people see, finds nothing. */
export const checkApiNames: Check = (draft, report) => {
  for (const { file, value } of draft.mappings) {
    if (value.crm !== 'salesforce') continue;
    for (const { field, path } of namedFields(value))
      if (!apiName.test(field))
        report.problem(
          placeOf(file, ...path),
          `${code(field)} is no API name of Salesforce, which holds letters, digits and \`_\`, with dots between a parent and its field`,
          'Write what Setup, Object Manager, Fields & Relationships lists as Field Name, such as `Warehouse_Sites__c`.',
        );
  }
};
