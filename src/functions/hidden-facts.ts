import type { CalendarDate } from '../base/calendar.ts';
import { answerOf, unknown } from '../core/condition/answer.ts';
import { todayNumber } from '../core/condition/evaluate.ts';
import type { Answer, Facts } from '../core/condition/facts.ts';
import { readValue } from '../core/condition/read-value.ts';
import { walk } from '../core/condition/tree.ts';
import type { CompiledCriterion } from '../core/stages/compile.ts';
import { reviewCriteria } from '../core/stages/review.ts';
import type { DealFile } from '../crm/port.ts';
import type { SeenCriterion } from '../views/show-guide.ts';
import { compiledModel, type ReadyScorecard } from './compiled-model.ts';
import { factsWithCompany } from './facts-of-file.ts';
import type { With } from './with.ts';

/** Whether a scorecard reads facts that are not visible to this person: the fit is then not the stored one. */
export const readsHidden = ({ compiled }: ReadyScorecard, facts: Facts): boolean =>
  compiled.plan.slots.some(({ id }) => facts.unknown[id] === 'notVisible');

/** The same of the fit that a deal's card shows, a company that is not visible included. */
export function isFitHidden(deal: DealFile, { model }: Pick<With, 'model'>): boolean {
  const { scorecards } = compiledModel(model);
  const own = scorecards.get('deal');
  const ready = own ?? scorecards.get('company');
  const facts = own || !deal.company ? factsWithCompany(deal) : deal.company.facts;
  return ready !== undefined && readsHidden(ready, facts);
}

/**
 * Reviews criteria as far as their facts are visible. Here a hidden fact is not even known to be unset: what could
 * still turn on one is hidden, and only what the person may fill in stays open.
 */
export function reviewSeen(
  criteria: readonly CompiledCriterion[],
  facts: Facts,
  today: CalendarDate,
): readonly SeenCriterion[] {
  const isHidden = (fact: string): boolean => facts.unknown[fact] === 'notVisible';
  return reviewCriteria(criteria, facts, today).map((status, at) => {
    const compiled = criteria[at] as CompiledCriterion;
    if (!compiled.facts.some(isHidden)) return { ...status, isHidden: false };
    const answer = answerSeen(compiled, facts, today);
    return {
      criterion: status.criterion,
      state: states[answer],
      openFacts: status.openFacts.filter((fact) => !isHidden(fact)),
      isHidden: answer === 'unknown',
    };
  });
}

const states = { held: 'met', not_held: 'not_met', unknown: 'missing' } as const;

function answerSeen({ condition }: CompiledCriterion, facts: Facts, today: CalendarDate): Answer {
  const { tree, leaves, facts: read } = condition;
  const code = walk(tree, (at) => {
    const { test, fact } = leaves[at] as (typeof leaves)[number];
    const { id, type } = read[fact] as (typeof read)[number];
    if (facts.unknown[id] === 'notVisible') return unknown;
    return test(readValue(type, facts.known[id]), todayNumber(today));
  });
  return answerOf(code);
}
