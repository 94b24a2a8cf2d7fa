import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../../src/core/condition/facts.ts';
import type { Condition } from '../../../src/core/condition/model.ts';
import { addTallies, judgedIn, noTally, tallyOf } from '../../../src/core/stages/audit-tally.ts';
import { judgeMoves } from '../../../src/core/stages/audit.ts';
import { compileStages } from '../../../src/core/stages/compile.ts';
import { judgeCriterion } from '../../../src/core/stages/judge-criterion.ts';
import { StagesFile } from '../../../src/core/stages/model.ts';
import type { FactHistory } from '../../../src/core/stages/past.ts';
import { reviewCriteria } from '../../../src/core/stages/review.ts';
import { auditFacts, auditStages } from './audit-stages.ts';

const hours = Array.from({ length: 8 }, (_, hour) => `2026-10-05T0${hour}:00:00.000Z`);
const values: Readonly<Record<string, readonly (FactValue | null)[]>> = {
  budget: [null, true, false],
  value: [null, 5, 100],
  visited: [null, '2026-10-05', '2026-08-01', '2026-10-06'],
  meetings: [null, 0, 2, { least: 0, most: 2 }],
};
const comparisons: readonly Condition[] = [
  { fact: 'budget', isSet: true },
  { fact: 'budget', is: true },
  { fact: 'value', atLeast: 100 },
  { fact: 'value', isSet: true },
  { fact: 'visited', withinLast: { days: 30 } },
  { fact: 'meetings', countAtLeast: 2 },
];
const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...comparisons),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

const history = (fact: string): fc.Arbitrary<FactHistory> => {
  const change = fc.record({
    at: fc.constantFrom(...hours),
    value: fc.constantFrom(...(values[fact] ?? [null])),
  });
  const tracked = fc
    .record({ changes: fc.array(change, { maxLength: 5 }), fromBeginning: fc.boolean() })
    .map(({ changes, fromBeginning }) => ({
      fact,
      changes: changes.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
      fromBeginning,
    }));
  const untracked = fc.constant({ fact, changes: null, why: 'notTracked', now: null } as const);
  return fc.oneof({ weight: 4, arbitrary: tracked }, untracked);
};
const histories = fc.tuple(...Object.keys(values).map(history));

const compiledFor = (when: Condition) => {
  const criterion = { id: 'it', label: 'It', when, evidence: 'field', owner: 'x', whenMissing: 'Ask.' };
  const file = StagesFile.parse({
    buyingJobs: [{ id: 'job', label: 'Job', doing: 'They choose.' }],
    pipelines: [
      {
        id: 'p',
        label: 'P',
        kind: 'new_business',
        stages: [
          { id: 'a', label: 'A', type: 'open', exit: [criterion] },
          { id: 'b', label: 'B', type: 'won' },
        ],
      },
    ],
  });
  const [compiled] = compileStages(file, auditFacts).get('p/a')?.exit ?? [];
  if (!compiled) throw new Error('No criterion');
  return compiled;
};

/** What a fact can have been: `value` undefined where it was blank. */
type Then = readonly { readonly value?: FactValue }[];

const asThen = (value: FactValue | null): Then[number] => (value === null ? {} : { value });

/** Slowly and plainly: every change replayed one by one; all that it can have been for a fact whose value then is not known. */
function replayed(one: FactHistory, until: string): Then {
  const anything = (values[one.fact] ?? []).map(asThen);
  if ('counted' in one || one.changes === null) return anything;
  let then: Then = one.fromBeginning ? [{}] : anything;
  for (const change of one.changes) if (change.at <= until) then = [asThen(change.value)];
  return then;
}

/** Every way in which facts may have been. */
function completions(all: readonly FactHistory[], until: string): readonly Record<string, FactValue>[] {
  return all.reduce<readonly Record<string, FactValue>[]>(
    (found, one) =>
      replayed(one, until).flatMap(({ value }) =>
        found.map((others) => (value === undefined ? others : { ...others, [one.fact]: value })),
      ),
    [{}],
  );
}

describe('judging a criterion by the past', () => {
  it('says what a plain replay says, whatever the facts without a past were', () => {
    fc.assert(
      fc.property(condition, histories, fc.constantFrom(...hours), (when, all, until) => {
        const compiled = compiledFor(when);
        const on = '2026-10-05';
        const states = new Set(
          completions(all, until).map(
            (known) => reviewCriteria([compiled], { known, unknown: {} }, on)[0]?.state,
          ),
        );
        const past = new Map(all.map((one) => [one.fact, one]));
        const { state, unseen } = judgeCriterion(compiled, past, { until, on, isNow: false });
        const agrees = state === 'not_judged' ? unseen.length > 0 : states.has('met') === (state === 'met');
        const isAlone = states.size > 1 || state === 'not_judged' || states.has(state);
        expect({ agrees, isAlone, unsure: state === 'met' && states.size > 1 }).toEqual({
          agrees: true,
          isAlone: true,
          unsure: false,
        });
      }),
    );
  });

  it('judges everything where every fact has a past', () => {
    fc.assert(
      fc.property(condition, histories, (when, all) => {
        const whole = all.map((one) =>
          'counted' in one || one.changes === null
            ? { fact: one.fact, changes: [], fromBeginning: true }
            : { ...one, fromBeginning: true },
        );
        const past = new Map(whole.map((one) => [one.fact, one]));
        const moment = { until: hours[4] ?? '', on: '2026-10-05', isNow: false };
        expect(judgeCriterion(compiledFor(when), past, moment).state).not.toBe('not_judged');
      }),
    );
  });
});

describe('counting an audit', () => {
  const moves = fc.array(
    fc.record({
      stage: fc.constantFrom('one', 'two', 'three', 'won', 'lost', null),
      at: fc.constantFrom(...hours),
      via: fc.constantFrom('person' as const, 'import' as const, 'workflow' as const),
    }),
    { maxLength: 8 },
  );
  const deal = fc.tuple(moves, histories).map(([list, facts]) => ({
    facts,
    moves: list
      .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
      .map((one) => ({ ...one, pipeline: 'new', on: '2026-10-05' })),
  }));

  it('adds up: every move is counted once, by path and by stage, and in any order of pages', () => {
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 5 }), fc.nat({ max: 5 }), (deals, cut) => {
        const tallies = deals.map((one) =>
          tallyOf({ judged: judgeMoves(one, auditStages, ''), sitting: null }),
        );
        const whole = addTallies(tallies);
        const paged = addTallies([
          addTallies(tallies.slice(0, cut)),
          addTallies(tallies.slice(cut)),
          noTally,
        ]);
        expect(paged).toEqual(whole);
        const all = deals.reduce((sum, { moves: list }) => sum + list.length, 0);
        expect(judgedIn(whole.moves) + whole.free + whole.unmapped).toBe(all);
        const paths = Object.values(whole.byPath).reduce((sum, path) => sum + judgedIn(path), 0);
        const stages = whole.byStage.reduce((sum, row) => sum + judgedIn(row), 0);
        expect([paths, stages]).toEqual([judgedIn(whole.moves), judgedIn(whole.moves)]);
      }),
    );
  });
});
