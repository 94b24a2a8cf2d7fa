import type { Known } from './known.ts';
import { failure, type Component, type Failure } from './package.ts';
import { elementsIn, has, placeOf, textIn, type Element } from './xml.ts';

/** What a custom field of each type must say besides its label. */
const needs: Readonly<Record<string, readonly string[]>> = {
  AutoNumber: [],
  Checkbox: ['defaultValue'],
  Currency: ['precision', 'scale'],
  Date: [],
  DateTime: [],
  Email: [],
  Html: ['length', 'visibleLines'],
  LongTextArea: ['length', 'visibleLines'],
  Lookup: ['referenceTo'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Phone: [],
  Picklist: ['valueSet'],
  Text: ['length'],
  TextArea: [],
  Url: [],
};

/** What is wrong with an object and its fields. */
export function checkObject(component: Component, known: Known): readonly Failure[] {
  const { fullName, fileName, files, root } = component;
  if (!root) return [];
  const text = files.get(fileName) ?? '';
  const about = { type: 'CustomObject', fullName, fileName };
  const isNew = fullName.endsWith('__c') && has(root, 'label');
  const missing = isNew
    ? ['pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'].filter((name) => !has(root, name))
    : [];
  return [
    ...missing.map((name) => failure(about, `Must specify a ${name} for the CustomObject`)),
    ...elementsIn(root, 'fields').flatMap((field) => {
      const name = textIn(field, 'fullName');
      const place = placeOf(text, `<fullName>${name}</fullName>`);
      const of = { type: 'CustomField', fullName: `${fullName}.${name}`, fileName };
      return problemsOf(field, known).map((problem) => failure(of, problem, place));
    }),
    ...elementsIn(root, 'validationRules').flatMap((rule) => {
      const name = textIn(rule, 'fullName');
      const of = { type: 'ValidationRule', fullName: `${fullName}.${name}`, fileName };
      return ruleProblems(rule).map((problem) =>
        failure(of, problem, placeOf(text, `<fullName>${name}</fullName>`)),
      );
    }),
  ];
}

function problemsOf(field: Element, known: Known): readonly string[] {
  const name = textIn(field, 'fullName');
  const type = textIn(field, 'type');
  // A field of Salesforce's own is only adjusted, and says no type.
  if (!name.endsWith('__c')) return [];
  if (!/^[a-zA-Z](?:_?[a-zA-Z0-9])*__c$/.test(name) || name.length > 43)
    return [
      `The field name ${name} is not valid: letters, numbers and single underscores, at most 40 before __c`,
    ];
  const wanted = needs[type];
  if (!wanted) return [`'${type}' is not a valid value for the enum 'FieldType'`];
  const isFormula = has(field, 'formula');
  const missing = isFormula ? [] : wanted.filter((one) => !has(field, one));
  const target = textIn(field, 'referenceTo');
  return [
    ...(has(field, 'label') ? [] : ['Must specify a non-empty label for the CustomField']),
    ...missing.map((one) => `Must specify '${one}' for a CustomField of type ${type}`),
    ...(target !== '' && !known.hasObject(target)
      ? [`referenceTo value of '${target}' does not resolve to a valid sObject type`]
      : []),
    ...numberProblems(field, type),
  ];
}

function numberProblems(field: Element, type: string): readonly string[] {
  const length = Number(textIn(field, 'length') || 0);
  const precision = Number(textIn(field, 'precision') || 0);
  const scale = Number(textIn(field, 'scale') || 0);
  const longest = { Text: 255, LongTextArea: 131_072, Html: 131_072 }[type];
  return [
    ...(longest !== undefined && length > longest ? [`length ${length} is more than ${longest}`] : []),
    ...(precision > 18 ? ['The sum of length and decimal places must be at most 18'] : []),
    ...(scale > precision ? ['scale cannot be greater than precision'] : []),
  ];
}

const ruleProblems = (rule: Element): readonly string[] => [
  ...['errorConditionFormula', 'errorMessage', 'active']
    .filter((name) => !has(rule, name))
    .map((name) => `Required field is missing: ${name}`),
  ...(textIn(rule, 'errorMessage').length > 255
    ? ['Error Message: data value too large (max length=255)']
    : []),
  ...(textIn(rule, 'errorConditionFormula').length > 3900
    ? ['Formula is too long. Maximum length is 3,900 characters.']
    : []),
];
