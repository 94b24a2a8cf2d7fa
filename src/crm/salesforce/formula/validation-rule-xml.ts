import type { ValidationRule } from './validation-rules.ts';

/** Where a rule lies in a project’s source: below `force-app/main/default`. */
export const validationRulePath = ({ fullName }: ValidationRule): string =>
  `objects/Opportunity/validationRules/${fullName}.validationRule-meta.xml`;

/**
 * The file of a rule, ready to deploy.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_validationformulas.htm
 */
export function validationRuleXml(rule: ValidationRule): string {
  const element = (name: keyof ValidationRule): string =>
    `    <${name}>${escaped(String(rule[name]))}</${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ValidationRule xmlns="http://soap.sforce.com/2006/04/metadata">',
    element('fullName'),
    element('active'),
    element('description'),
    element('errorConditionFormula'),
    element('errorDisplayField'),
    element('errorMessage'),
    '</ValidationRule>',
    '',
  ].join('\n');
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (written: string): string => written.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
