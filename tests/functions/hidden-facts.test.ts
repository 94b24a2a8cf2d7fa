import { expect, it } from 'vitest';
import type { Facts } from '../../src/core/condition/facts.ts';
import type { Condition, Fact } from '../../src/core/condition/model.ts';
import { compileCondition } from '../../src/core/condition/compile.ts';
import { factsOf } from '../../src/core/condition/evaluate.ts';
import type { StageCriterion } from '../../src/core/stages/model.ts';
import { reviewSeen } from '../../src/functions/hidden-facts.ts';

const fact = (id: string): Fact => ({ id, label: id, type: 'yesNo', object: 'deal' });
const facts = [fact('hidden'), fact('no'), fact('yes'), fact('blank')];
const known: Facts = {
  known: { no: false, yes: true },
  unknown: { hidden: 'notVisible', blank: 'blank' },
};
const criterion: StageCriterion = {
  id: 'one',
  label: 'One',
  when: { fact: 'hidden', isSet: true },
  evidence: 'field',
  level: 'warn',
  owner: 'Nora Feld',
  whenMissing: 'Ask.',
  longestWaiverDays: 30,
};
const hidden: Condition = { fact: 'hidden', is: true };
const isSet: Condition = { fact: 'hidden', isSet: true };
const no: Condition = { fact: 'no', is: true };
const yes: Condition = { fact: 'yes', is: true };
const blank: Condition = { fact: 'blank', is: true };

it.each([
  ['turns on a hidden fact', hidden, 'missing', true, []],
  ['asks whether a hidden fact is set', isSet, 'missing', true, []],
  ['asks whether a hidden fact is not set', { not: isSet }, 'missing', true, []],
  ['fails by what is seen', { all: [no, hidden] }, 'not_met', false, []],
  ['holds by what is seen', { any: [yes, isSet] }, 'met', false, []],
  ['turns on a hidden fact and a blank one', { all: [blank, hidden] }, 'missing', true, ['blank']],
  ['reads nothing that is hidden', blank, 'missing', false, ['blank']],
] as const)('a criterion that %s', (_, when: Condition, state, isHidden, openFacts) => {
  const compiled = { criterion, condition: compileCondition(when, facts), facts: factsOf(when) };
  const [seen] = reviewSeen([compiled], known, '2026-11-21');
  expect(seen).toMatchObject({ state, isHidden, openFacts });
});
