import type { LocalOrg, Refusal } from '../org.ts';
import { askingAs } from '../soql/asking.ts';
import { evaluate } from './evaluate.ts';

/**
 * Holds every row that somebody saves against the org's validation rules. A rule that the local Salesforce cannot evaluate
 * stops nobody.
 */
export function validateRows(org: LocalOrg): void {
  const validate: Parameters<LocalOrg['beforeUpdate']>[1] = ({ object, after }) =>
    org.validationRules
      .filter((rule) => rule.active !== false && rule.object.toLowerCase() === object.toLowerCase())
      .filter((rule) => evaluate(askingAs(org, org.admin), after, rule.formula) === true)
      .map(({ message, field }): Refusal => ({
        statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message,
        fields: field === undefined ? [] : [field],
      }));
  org.beforeInsert('*', validate);
  org.beforeUpdate('*', validate);
}
