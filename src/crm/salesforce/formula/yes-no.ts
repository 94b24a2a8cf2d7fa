import { ok } from '../../../base/result.ts';
import type { Comparison, Operand } from '../../../core/condition/model.ts';
import { foldedField, isOneOf, wrongKind, type Carrier } from './carrier.ts';
import { and, never, not, or, type Expression } from './expression.ts';
import { impossible, type Asked } from './pair.ts';
import { yesNoMeaning, yesNoWords } from './words.ts';

/** A comparison of a yes or no, in a checkbox, a picklist or a text. */
export function askYesNo(comparison: Comparison, carrier: Carrier): Asked {
  const yes = answered(carrier, true);
  const no = answered(carrier, false);
  if (yes === null || no === null) return impossible(wrongKind(carrier));
  const wanted = wantedBy(comparison);
  const pick = (isWanted: boolean): Expression =>
    or(wanted(true) === isWanted ? yes : never, wanted(false) === isWanted ? no : never);
  return { known: ok(or(yes, no)), held: ok(pick(true)), notHeld: ok(pick(false)) };
}

/** Where the field says so; null for a kind of field that says neither. A checkbox is blank only where its record is not there. */
function answered(carrier: Carrier, answer: boolean): Expression | null {
  const { field, kind, present } = carrier;
  if (kind === 'checkbox') {
    const meaning = yesNoMeaning(carrier);
    const ticked = meaning('true') === answer ? field : never;
    const unticked = meaning('false') === answer ? and(present, not(field)) : never;
    return ticked !== never && unticked !== never ? present : or(ticked, unticked);
  }
  const subject = foldedField(carrier);
  return subject && isOneOf(subject, yesNoWords(carrier, answer));
}

function wantedBy(comparison: Comparison): (answer: boolean) => boolean {
  const operands: readonly Operand[] =
    'is' in comparison ? [comparison.is] : 'isOneOf' in comparison ? comparison.isOneOf : [];
  if ('isNot' in comparison) return (answer) => answer !== comparison.isNot;
  return (answer) => operands.includes(answer);
}
