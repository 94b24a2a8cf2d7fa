import { comparisonTest } from '../condition/compare.ts';
import { factTest, firstHeld } from '../condition/fact-test.ts';
import type { Fact } from '../condition/model.ts';
import { comparisonsOf } from '../condition/operators.ts';
import { spaceOf } from '../condition/space.ts';
import { atomsOn } from './atoms.ts';
import { byCellOf, effectsOf } from './by-cell.ts';
import type { Slot } from './plan.ts';
import type { Rule } from './rule.ts';

/** What slots are made of. */
export interface SlotRequest {
  readonly facts: readonly Fact[];
  readonly rules: readonly Rule[];
  readonly required: ReadonlySet<string>;
  /** Facts of which a rule asks whether they are set. */
  readonly blankCounts: ReadonlySet<string>;
}

/** A slot for each fact that the scorecard reads. */
export function slotsOf(request: SlotRequest): readonly Slot[] {
  let liveFrom = 0;
  return request.facts.map((fact) => {
    const slot = slotOf(fact, request, liveFrom);
    if (slot.space === null) liveFrom += slot.observables.length;
    return slot;
  });
}

function slotOf(fact: Fact, { rules, required, blankCounts }: SlotRequest, liveFrom: number): Slot {
  const readers = rules.filter((rule) => rule.facts.includes(fact));
  const alone = readers.filter((rule) => rule.facts.length === 1);
  const atoms = atomsOn(fact, readers);
  const observables = [
    ...alone.map((rule) => firstHeld(rule.branches.map((branch) => factTest(branch, fact)))),
    ...atoms.map((condition) => factTest(condition, fact)),
  ];
  const branches = readers.flatMap((rule) => rule.branches);
  const comparisons = branches.flatMap(comparisonsOf).filter((one) => one.fact === fact.id);
  const tests = comparisons.map((comparison) => comparisonTest(comparison, fact));
  const space = spaceOf({ fact, comparisons, tests, observables });
  const tabled = space ? alone : [];
  const effects = effectsOf(space, tabled);
  return {
    fact,
    id: fact.id,
    required: required.has(fact.id),
    blankCounts: blankCounts.has(fact.id),
    space,
    rules: alone,
    atoms,
    observables,
    liveFrom,
    loose: [],
    byCell: byCellOf(space, tabled, effects),
    effects,
    rows: tabled.map((rule) => rule.row),
  };
}
