import { err, ok } from '../../../base/result.ts';
import type { Comparison, Operand } from '../../../core/condition/model.ts';
import { blanksOf, wrongKind, type Carrier } from './carrier.ts';
import { and, call, never, not, or, text, type Expression } from './expression.ts';
import { both, impossible, type Asked } from './pair.ts';
import type { Half } from './why-not.ts';
import { optionSpellings } from './words.ts';

/**
 * A comparison of a list. INCLUDES compares letter for letter, so the mapping has to spell values as the org does
 * (https://help.salesforce.com/s/articleView?id=platform.customize_functions_includes.htm).
 */
export function askList(comparison: Comparison, carrier: Carrier): Asked {
  const { fact, field, kind, mapping } = carrier;
  if (kind !== 'multipicklist' || (mapping.separator ?? ';') !== ';') return impossible(wrongKind(carrier));
  const known: Half<Expression> =
    blanksOf(carrier).size > 0 ? err({ why: 'blankInList', fact: fact.id }) : ok(not(call('ISBLANK', field)));
  if ('countAtLeast' in comparison)
    return comparison.countAtLeast <= 1
      ? { known, held: known, notHeld: ok(never) }
      : impossible(err({ why: 'listLength', fact: fact.id }));
  const spellings = optionSpellings(carrier);
  const has = (operand: Operand): Expression =>
    or(
      ...(typeof operand === 'string' ? spellings(operand) : []).map((word) =>
        call('INCLUDES', field, text(word)),
      ),
    );
  const test = listTest(comparison, has);
  // Whoever has a value has filled the list in.
  return { known, held: ok(test), notHeld: both(known, ok(not(test))) };
}

function listTest(comparison: Comparison, has: (operand: Operand) => Expression): Expression {
  if ('containsAny' in comparison) return or(...comparison.containsAny.map(has));
  return 'containsAll' in comparison ? and(...comparison.containsAll.map(has)) : never;
}
