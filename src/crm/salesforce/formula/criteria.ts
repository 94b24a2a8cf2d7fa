import { err, ok } from '../../../base/result.ts';
import type { Condition } from '../../../core/condition/model.ts';
import type { Ground } from './carrier.ts';
import { pairOf } from './conditions.ts';
import { countOf, isCounted, type Count } from './counts.ts';
import { and, call, not, writeFormula, type Expression } from './expression.ts';
import type { Half } from './why-not.ts';

/** The longest formula that Salesforce takes: https://help.salesforce.com/s/articleView?id=platform.formula_field_limits.htm */
export const longestFormula = 3_900;

/** What must be true for a criterion to be held: of the opportunity’s fields, and of its contact roles. */
export interface Requirement {
  /** Each at most 3,900 characters; all of them must be true. None where only contact roles are counted. */
  readonly formulas: readonly string[];
  /** For each formula: what is true where it is not. */
  readonly refusals: readonly string[];
  /** Null where no contact role is counted. */
  readonly counts: Count | null;
}

/**
 * What must be true of an opportunity for a stage criterion’s condition to be held, or why Salesforce cannot tell. Held is
 * true; not held and unknown are both false.
 */
export function requirementOf(
  condition: Condition,
  ground: Ground,
  longest = longestFormula,
): Half<Requirement> {
  const parts = conjuncts(condition);
  const counted = parts.filter((part) => factsOf(part).every((fact) => isCounted(factOf(fact, ground))));
  const held = formulasOf(
    parts.filter((part) => !counted.includes(part)),
    ground,
    longest,
  );
  if (!held.ok) return held;
  const counts = counted.length > 0 ? countOf(together(counted), ground, 'held') : ok(null);
  if (!counts.ok) return counts;
  return ok({
    formulas: held.value.map(writeFormula),
    refusals: held.value.map(refused),
    counts: counts.value,
  });
}

const conjuncts = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all.flatMap(conjuncts) : [condition];

const together = (parts: readonly Condition[]): Condition => {
  const [only] = parts;
  return parts.length === 1 && only ? only : { all: parts };
};

const factOf = (id: string, ground: Ground) => ground.facts.find((fact) => fact.id === id);

/** The facts that a condition reads. */
export function factsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  return 'not' in condition ? factsOf(condition.not) : [condition.fact];
}

function formulasOf(
  parts: readonly Condition[],
  ground: Ground,
  longest: number,
): Half<readonly Expression[]> {
  const held: Expression[] = [];
  for (const part of parts) {
    const counted = factsOf(part).find((fact) => isCounted(factOf(fact, ground)));
    if (counted !== undefined) return err({ why: 'mixed', fact: counted });
    const half = pairOf(part, ground).held;
    if (!half.ok) return half;
    held.push(half.value);
  }
  return packed(held, longest);
}

/** As few expressions as hold everything, each short enough as a formula. */
function packed(parts: readonly Expression[], longest: number): Half<readonly Expression[]> {
  const done: Expression[] = [];
  let taken: readonly Expression[] = [];
  for (const part of parts) {
    const { length } = writeFormula(part);
    if (length > longest) return err({ why: 'tooLong', length });
    if (writeFormula(and(...taken, part)).length > longest) {
      done.push(and(...taken));
      taken = [];
    }
    taken = [...taken, part];
  }
  return ok(taken.length > 0 ? [...done, and(...taken)] : done);
}

/** True where this is not; comparisons are left as they are, since people know them from the criterion. */
const refused = (part: Expression): string =>
  writeFormula(part.kind === 'call' ? not(part) : call('NOT', part));
