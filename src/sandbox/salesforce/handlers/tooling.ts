import { idOf } from '../ids.ts';
import type { ValidationRuleSeed } from '../seed.ts';
import { failed, found, type Answer, type Call, type Route } from '../route.ts';

/**
 * The Tooling API as far as validation rules: a list of their ids, and one rule by its id with its metadata. As on the
 * platform, metadata is told of one row at a time, and to who may see Setup alone (here: the org's admin).
 * https://developer.salesforce.com/docs/atlas.en-us.api_tooling.meta/api_tooling/tooling_api_objects_validationrule.htm
 */
export const toolingRoutes: readonly Route[] = [
  { method: 'GET', path: '/services/data/:version/tooling/query', answer: query },
];

const list =
  /^SELECT Id FROM ValidationRule WHERE EntityDefinition\.QualifiedApiName = '(\w+)' AND Active = true$/;
const one = /^SELECT ValidationName, Metadata FROM ValidationRule WHERE Id = '(\w+)'$/;

function query({ org, session, query }: Call): Answer {
  const text = query.get('q') ?? '';
  if (session.user.id !== org.admin.id)
    return failed(400, 'INVALID_TYPE', "sObject type 'ValidationRule' is not supported.");
  const rules = org.validationRules.map((rule, at) => ({ id: idOf('03d', at + 1), rule }));
  const object = list.exec(text)?.[1];
  if (object !== undefined)
    return rows(
      rules
        .filter(({ rule }) => rule.object === object && rule.active !== false)
        .map(({ id }) => ({ attributes: { type: 'ValidationRule' }, Id: id })),
    );
  const id = one.exec(text)?.[1];
  if (id === undefined)
    return failed(400, 'MALFORMED_QUERY', 'The local Salesforce knows no such query of the Tooling API.');
  return rows(rules.filter((each) => each.id === id).map(({ rule }) => ruleBody(rule)));
}

const rows = (records: readonly unknown[]): Answer =>
  found({ size: records.length, totalSize: records.length, done: true, records });

const ruleBody = ({ name, active, formula, message, field }: ValidationRuleSeed): unknown => ({
  attributes: { type: 'ValidationRule' },
  ValidationName: name,
  Metadata: {
    active: active !== false,
    errorConditionFormula: formula,
    errorMessage: message,
    errorDisplayField: field ?? null,
  },
});
