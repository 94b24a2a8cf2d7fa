import type { Comparison, Fact, Operand } from '../../core/condition/model.ts';
import { dayNumber } from '../../base/calendar.ts';
import { operatorOf, operatorsOf } from '../../core/condition/operators.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, listed, suggestion } from '../wording.ts';
import { comparisonsOf, conditionsOf } from './conditions-of.ts';
import { someOf } from './dangling.ts';
import { namesOf } from './names.ts';

/** Every comparison can be made: its operator fits the fact's type, and its values are values of the fact. */
export const checkComparisons: Check = (draft, report) => {
  const { fact: facts } = namesOf(draft);
  for (const { condition, file, path } of conditionsOf(draft))
    for (const { comparison, path: at } of comparisonsOf(condition, path)) {
      const fact = facts.get(comparison.fact)?.value;
      if (fact) checkComparison(fact, comparison, (...steps) => placeOf(file, ...at, ...steps), report);
    }
};

type At = (...path: Path) => Place;

function checkComparison(fact: Fact, comparison: Comparison, at: At, report: Report): void {
  const operator = operatorOf(comparison);
  const allowed = operatorsOf(fact.type);
  if (!allowed.includes(operator))
    return report.problem(
      { ...at(operator), at: 'key' },
      `${code(operator)} cannot compare ${code(fact.id)}, which is of type ${code(fact.type)}`,
      `For this type there are ${listed(allowed)}.`,
    );
  for (const { value, path } of operandsOf(comparison)) checkOperand(fact, value, at(...path), report);
  return checkForm(fact, comparison, at, report);
}

function* operandsOf(comparison: Comparison): Iterable<{ readonly value: Operand; readonly path: Path }> {
  for (const operator of ['is', 'isNot', 'isOneOf', 'containsAny', 'containsAll'] as const) {
    if (!(operator in comparison)) continue;
    const given = (comparison as Readonly<Record<string, Operand | readonly Operand[]>>)[operator];
    if (given === undefined) continue;
    if (typeof given !== 'object') yield { value: given, path: [operator] };
    else for (const [index, value] of given.entries()) yield { value, path: [operator, index] };
  }
}

const wantedOf: Readonly<
  Record<Fact['type'], { readonly is: (value: Operand) => boolean; readonly todo: string }>
> = {
  number: { is: isNumber, todo: 'Write a number without quotes.' },
  money: { is: isNumber, todo: 'Write the amount as a number without quotes or currency.' },
  count: { is: isNumber, todo: 'Write a whole number without quotes.' },
  text: { is: isText, todo: 'Put it in quotes: it is text.' },
  option: { is: isText, todo: 'Write the id of one of its values.' },
  options: { is: isText, todo: 'Write ids of its values.' },
  yesNo: { is: (value) => typeof value === 'boolean', todo: 'Write true or false, without quotes.' },
  date: { is: (value) => isText(value) && dayNumber(value) !== null, todo: 'Write a day as YYYY-MM-DD.' },
};

function isNumber(value: Operand): value is number {
  return typeof value === 'number';
}

function isText(value: Operand): value is string {
  return typeof value === 'string';
}

function checkOperand(fact: Fact, value: Operand, place: Place, report: Report): void {
  const wanted = wantedOf[fact.type];
  if (!wanted.is(value))
    return report.problem(
      place,
      `${code(value)} is no value of ${code(fact.id)}, which is of type ${code(fact.type)}`,
      wanted.todo,
    );
  if (!fact.values) return undefined;
  const ids = fact.values.map(({ id }) => id);
  if (ids.includes(String(value))) return undefined;
  const byLabel = fact.values.find(({ label }) => label.toLowerCase() === String(value).toLowerCase());
  return report.problem(
    place,
    `${code(fact.id)} has no value ${code(value)}`,
    byLabel
      ? `Write its id: ${code(byLabel.id)}.`
      : suggestion(
          String(value),
          ids,
          `Its values are ${someOf(ids)}. Add this one in facts.yaml, or name one of them.`,
        ),
  );
}

function checkForm(fact: Fact, comparison: Comparison, at: At, report: Report): void {
  if ('between' in comparison && comparison.between[0] >= comparison.between[1])
    report.problem(
      at('between'),
      `nothing is between ${comparison.between[0]} and ${comparison.between[1]}`,
      'Write the smaller number first; the second is no longer part of it.',
    );
  if ('matchesText' in comparison) checkPattern(comparison.matchesText, at('matchesText'), report);
  if ('domainIs' in comparison)
    for (const [index, domain] of comparison.domainIs.entries())
      checkDomain(domain, at('domainIs', index), report);
  const most = fact.type === 'options' ? (fact.values?.length ?? Infinity) : Infinity;
  if ('countAtLeast' in comparison && comparison.countAtLeast > most)
    report.problem(at('countAtLeast'), `${code(fact.id)} has only ${most} values`, 'Write a smaller number.');
}

const mostWildcards = 5;

function checkPattern(pattern: string, place: Place, report: Report): void {
  const letters = pattern.replaceAll(/[*\s]/g, '').length;
  const stars = pattern.length - pattern.replaceAll('*', '').length;
  if (letters < 2)
    report.problem(
      place,
      `${code(pattern)} matches nearly every text`,
      'Write at least two letters besides *, or ask `isSet: true`.',
    );
  else if (stars > mostWildcards)
    report.problem(
      place,
      `${code(pattern)} has ${stars} times *`,
      `Use at most ${mostWildcards}, or part it under \`any:\`.`,
    );
}

function checkDomain(domain: string, place: Place, report: Report): void {
  if (/^[a-z0-9]([a-z0-9-]*)(\.[a-z0-9-]+)*$/i.test(domain)) return;
  report.problem(
    place,
    `${code(domain)} is no domain`,
    'Write the domain alone, such as example.com: no https://, no @, no *.',
  );
}
