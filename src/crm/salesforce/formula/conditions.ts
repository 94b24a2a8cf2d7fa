import { err, ok } from '../../../base/result.ts';
import type { Comparison, Condition, Fact } from '../../../core/condition/model.ts';
import { carriersOf, type Carrier, type Ground } from './carrier.ts';
import { askDate } from './dates.ts';
import { never } from './expression.ts';
import { askList } from './lists.ts';
import { askNumber } from './numbers.ts';
import { allOf, anyOf, both, either, impossible, neither, swapped, type Asked, type Pair } from './pair.ts';
import { askOption, askText } from './texts.ts';
import { askYesNo } from './yes-no.ts';

/**
 * A stage criterion’s condition as a pair of expressions. As in the engine’s stage criteria, `isSet` on a blank fact is
 * open, not answered: it is never *not held*.
 */
export function pairOf(condition: Condition, ground: Ground): Pair {
  if ('all' in condition) return allOf(condition.all.map((part) => pairOf(part, ground)));
  if ('any' in condition) return anyOf(condition.any.map((part) => pairOf(part, ground)));
  if ('not' in condition) return swapped(pairOf(condition.not, ground));
  return comparisonPair(condition, ground);
}

function comparisonPair(comparison: Comparison, ground: Ground): Pair {
  const fact = ground.facts.find(({ id }) => id === comparison.fact);
  if (!fact) return impossible(err({ why: 'notMapped', fact: comparison.fact }));
  const carriers = carriersOf(fact, ground);
  if (!carriers.ok) return impossible(carriers);
  return firstKnown(carriers.value.map((carrier) => ask(comparison, carrier)));
}

function ask(comparison: Comparison, carrier: Carrier): Asked {
  const asked = askers[carrier.fact.type](comparison, carrier);
  return 'isSet' in comparison ? { known: asked.known, held: asked.known, notHeld: ok(never) } : asked;
}

const askers: Readonly<Record<Fact['type'], (comparison: Comparison, carrier: Carrier) => Asked>> = {
  text: askText,
  option: askOption,
  options: askList,
  yesNo: askYesNo,
  date: askDate,
  number: askNumber,
  money: askNumber,
  count: askNumber,
};

/** The opportunity’s own field goes first; its account’s answers where that is not filled in. */
function firstKnown(asked: readonly Asked[]): Asked {
  const [first, ...rest] = asked;
  if (!first) throw new Error('A fact that no field carries has been ruled out');
  if (rest.length === 0) return first;
  const other = firstKnown(rest);
  const open = neither(first.known);
  return {
    known: either(first.known, other.known),
    held: either(first.held, both(open, other.held)),
    notHeld: either(first.notHeld, both(open, other.notHeld)),
  };
}
