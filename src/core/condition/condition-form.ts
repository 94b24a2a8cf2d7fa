import { err, ok, type Result } from '../../base/result.ts';
import type { Comparison, Condition, Fact } from './model.ts';
import { operatorOf } from './operators.ts';
import { operatorChoices, type ValueInput } from './operator-choices.ts';
import { sayCondition } from './say-condition.ts';

/** A value as a control holds it: nothing, text, a number, yes or no, several, or a range of two. */
export type FormValue = null | string | number | boolean | readonly string[] | readonly [number, number];

/** One comparison as controls show it. */
export interface ComparisonForm {
  readonly fact: string;
  readonly operator: string;
  readonly value: FormValue;
}

/** A condition as controls show it; `written` for one that controls cannot show, which is then kept as it is. */
export type ConditionForm =
  | { readonly kind: 'rows'; readonly join: 'all' | 'any'; readonly rows: readonly ComparisonForm[] }
  | { readonly kind: 'written'; readonly text: string };

/** One comparison, or all or any of comparisons, as rows; anything deeper, and what no control has, in words. */
export function conditionForm(condition: Condition, facts: readonly Fact[]): ConditionForm {
  const join = 'any' in condition ? 'any' : 'all';
  const rows = partsOf(condition).map((part) => rowOf(part, facts));
  const shown = rows.filter((row) => row !== null);
  return shown.length === rows.length
    ? { kind: 'rows', join, rows: shown }
    : { kind: 'written', text: sayCondition(condition, facts) };
}

function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : [condition];
}

function rowOf(condition: Condition, facts: readonly Fact[]): ComparisonForm | null {
  if (!('fact' in condition)) return null;
  const operator = operatorOf(condition);
  const fact = facts.find(({ id }) => id === condition.fact);
  if (!fact || !operatorChoices(fact).some(({ id }) => id === operator)) return null;
  return { fact: condition.fact, operator, value: valueOf(condition) };
}

function valueOf(comparison: Comparison): FormValue {
  if ('isSet' in comparison) return null;
  if ('withinLast' in comparison) return comparison.withinLast.days;
  if ('olderThan' in comparison) return comparison.olderThan.days;
  if ('isOneOf' in comparison) return comparison.isOneOf.map(String);
  if ('containsAny' in comparison) return comparison.containsAny.map(String);
  if ('containsAll' in comparison) return comparison.containsAll.map(String);
  return (comparison as unknown as Readonly<Record<string, FormValue>>)[operatorOf(comparison)] ?? null;
}

/** What is wrong with one row of a form. */
export interface RowProblem {
  readonly row: number;
  readonly what: string;
  readonly todo: string;
}

/** The condition that rows stand for; one row is a comparison by itself. Its facts and values are checked elsewhere. */
export function conditionOf(
  { join, rows }: Extract<ConditionForm, { kind: 'rows' }>,
  facts: readonly Fact[],
): Result<Condition, RowProblem> {
  const parts: Comparison[] = [];
  for (const [row, form] of rows.entries()) {
    const made = comparisonOf(form, facts);
    if (!made.ok) return err({ row, ...made.error });
    parts.push(made.value);
  }
  const [only] = parts;
  if (!only) return err({ row: 0, what: 'It asks for nothing yet.', todo: 'Choose a fact.' });
  if (parts.length === 1) return ok(only);
  return ok(join === 'all' ? { all: parts } : { any: parts });
}

type Wrong = Pick<RowProblem, 'what' | 'todo'>;

function comparisonOf(
  { fact: id, operator, value }: ComparisonForm,
  facts: readonly Fact[],
): Result<Comparison, Wrong> {
  const fact = facts.find((one) => one.id === id);
  if (!fact) return err({ what: 'This fact is not there any more.', todo: 'Choose another.' });
  const choice = operatorChoices(fact).find((one) => one.id === operator);
  if (!choice)
    return err({
      what: `“${fact.label}” cannot be compared like this.`,
      todo: 'Choose one of the comparisons of this fact.',
    });
  const problem = inputs[choice.input](value, fact);
  if (problem !== null)
    return err({ what: `“${fact.label} ${choice.label}” needs ${problem}.`, todo: 'Fill it in.' });
  return ok({ fact: id, [operator]: operandOf(operator, value) } as Comparison);
}

function operandOf(operator: string, value: FormValue): unknown {
  if (operator === 'isSet') return true;
  return operator === 'withinLast' || operator === 'olderThan' ? { days: value } : value;
}

/** What is lacking of a value for each control; null where nothing is. */
const inputs: Readonly<Record<ValueInput, (value: FormValue, fact: Fact) => string | null>> = {
  none: () => null,
  number: (value) => (isNumber(value) ? null : 'a number'),
  range: (value) => (isRange(value) ? null : 'two numbers, the smaller first'),
  days: (value) => (isWhole(value) ? null : 'a number of days, 1 or more'),
  count: (value) => (isWhole(value) ? null : 'a whole number, 1 or more'),
  text: (value) => (isText(value) ? null : 'a text'),
  texts: (value) => (isTexts(value) ? null : 'at least one text'),
  option: (value, fact) => (isText(value) && isValue(value, fact) ? null : 'one of its values'),
  options: (value, fact) =>
    isTexts(value) && value.every((one) => isValue(one, fact)) ? null : 'at least one of its values',
  yesNo: (value) => (typeof value === 'boolean' ? null : 'yes or no'),
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isWhole = (value: FormValue): boolean => isNumber(value) && Number.isInteger(value) && value >= 1;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isRange = (value: FormValue): boolean => {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, below] = value as readonly unknown[];
  return isNumber(from) && isNumber(below) && from < below;
};
const isTexts = (value: FormValue): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);
const isValue = (id: string, fact: Fact): boolean => fact.values?.some((one) => one.id === id) ?? false;
