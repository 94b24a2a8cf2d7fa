import type { Fact } from '../../core/condition/model.ts';
import type { Check, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code } from '../wording.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';

/** A fact has what its type needs, and is worked out from what can be counted. */
export const checkFactDeclarations: Check = (draft, report) => {
  if (!draft.facts) return;
  const { file, value } = draft.facts;
  const names = namesOf(draft);
  for (const [index, fact] of value.facts.entries()) {
    const at = (...path: Path): Place => placeOf(file, 'facts', index, ...path);
    checkId(fact, at, report);
    checkType(fact, at, report);
    if (fact.from) checkAggregate(fact, fact.from, at, report, names);
  }
};

type At = (...path: Path) => Place;

/** Every JavaScript object answers to this name, so a fact may not be called so. */
function checkId({ id }: Fact, at: At, report: Report): void {
  if (id === 'constructor')
    report.problem(at('id'), `a fact may not be called ${code(id)}`, 'Choose another id.');
}

function checkType({ id, type, values, currency }: Fact, at: At, report: Report): void {
  const hasOptions = type === 'option' || type === 'options';
  if (hasOptions && !values)
    report.problem(
      at(),
      `${code(id)} is one of several values, and names none`,
      'Add `values`: each with `id` and `label`.',
    );
  if (!hasOptions && values)
    report.problem(
      at('values'),
      `${code(id)} is of type ${code(type)}, which has no values to choose from`,
      'Remove `values`, or make the type `option` or `options`.',
    );
  if (type === 'money' && currency === undefined)
    report.problem(
      at(),
      `${code(id)} is money in no currency`,
      'Add `currency`, such as EUR: the one that the rules count in.',
    );
  if (type !== 'money' && currency !== undefined)
    report.problem(
      at('currency'),
      `${code(id)} is of type ${code(type)}, which has no currency`,
      'Remove `currency`, or make the type `money`.',
    );
}

function checkAggregate(
  fact: Fact,
  from: NonNullable<Fact['from']>,
  at: At,
  report: Report,
  names: Names,
): void {
  const { over, how } = from;
  const wanted = how === 'count' ? 'count' : 'yesNo';
  if (fact.type !== wanted)
    report.problem(
      at('type'),
      `${code(how)} gives a fact of type ${code(wanted)}, and ${code(fact.id)} is of type ${code(fact.type)}`,
      `Write \`type: ${wanted}\`.`,
    );
  if (how === 'count' && from.fact !== undefined)
    report.problem(
      at('from', 'fact'),
      '`count` counts records and asks no fact of them',
      'Remove `fact`, or write `how: any` or `how: all`.',
    );
  if (how !== 'count') checkAskedFact(fact.id, from, at, report, names);
  if (over !== 'contacts' && from.role !== undefined)
    report.problem(
      at('from', 'role'),
      `only contacts have a buying role, and this looks at ${over}`,
      'Remove `role`, or write `over: contacts`.',
    );
  if (over === 'contacts' && from.kind !== undefined)
    report.problem(
      at('from', 'kind'),
      '`kind` is of activities and associations, and this looks at contacts',
      'Remove `kind`; contacts are told apart by `role`.',
    );
  if (over !== 'activities' && from.withinDays !== undefined)
    report.problem(
      at('from', 'withinDays'),
      `only activities have a day, and this looks at ${over}`,
      'Remove `withinDays`, or write `over: activities`.',
    );
}

function checkAskedFact(
  id: string,
  from: NonNullable<Fact['from']>,
  at: At,
  report: Report,
  names: Names,
): void {
  const { over, how, fact } = from;
  if (fact === undefined)
    return report.problem(
      at('from'),
      `${code(how)} asks nothing: it names no fact`,
      'Add `fact`: the yes/no fact that is asked of each.',
    );
  if (fact === id)
    return report.problem(
      at('from', 'fact'),
      `${code(id)} is worked out from itself`,
      'Name the yes/no fact of a contact that is asked of each.',
    );
  const asked = names.fact.get(fact)?.value;
  if (!asked) return undefined;
  if (over !== 'contacts')
    return report.problem(
      at('from', 'over'),
      `facts are known of contacts, and this asks ${code(fact)} of ${over}`,
      'Write `over: contacts`, or `how: count` without `fact`.',
    );
  if (asked.type !== 'yesNo' || asked.object !== 'contact' || asked.from)
    report.problem(
      at('from', 'fact'),
      `${code(fact)} is no yes/no fact of a contact`,
      'Name a fact of type `yesNo` whose object is `contact`.',
    );
  return undefined;
}
