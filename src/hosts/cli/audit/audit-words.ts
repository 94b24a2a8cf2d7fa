import type { ToldMove, WithoutCriterion } from '../../../functions/audit/audit-state.ts';
import { pathWord, stageName, whyWord, type AuditNames } from '../../../views/admin/show-audit.ts';
import { both } from '../../../views/words.ts';

/** By whom and by which path a move came: `an import, IMPORT “Deals of May”`, `Mara Lind, CRM_UI`. */
export function whoAndHow({ by, via, source, sourceName }: ToldMove): string {
  const path = via === 'unknown' ? 'path not recorded' : pathWord(via).toLowerCase();
  const named = sourceName !== null && sourceName !== by ? ` “${sourceName}”` : '';
  const detail = source === null ? '' : ` (${source}${named})`;
  return `${by === null ? '' : `${by}, `}${path}${detail}`;
}

/** From where to where: `Discovery to Negotiation, past Evaluation`. */
export function wayOf({ pipeline, from, to, skipped }: ToldMove, names: AuditNames): string {
  const name = (stage: string): string => stageName(pipeline, stage, names);
  const past = skipped.length === 0 ? '' : `, past ${both(skipped.map(name))}`;
  return from === null ? `Made in ${name(to)}${past}` : `${name(from)} to ${name(to)}${past}`;
}

const stateWords: Readonly<Record<WithoutCriterion['state'], string>> = {
  met: 'met',
  waived: 'waived',
  missing: 'missing',
  not_met: 'not met',
  not_judged: 'cannot be judged',
};

/** A criterion with what became of it: `Budget approved (block): missing`. */
export function criterionWords(
  { label, level, state, unseen }: WithoutCriterion,
  { facts }: AuditNames,
): string {
  const labelOf = (id: string): string => facts.find((fact) => fact.id === id)?.label ?? id;
  const why = unseen.map(({ fact, why: reason }) => `${labelOf(fact)}: ${whyWord(reason)}`).join('; ');
  return `${label} (${level}): ${stateWords[state]}${why === '' ? '' : ` (${why})`}`;
}

/** What is told of a move: what it went without, or why it could not be judged. */
export const toldCriteria = ({ outcome, criteria }: ToldMove): readonly WithoutCriterion[] =>
  outcome === 'around'
    ? criteria.filter(({ state }) => state === 'missing' || state === 'not_met')
    : criteria;

/** How a move came out. */
export const outcomeWord: Readonly<Record<ToldMove['outcome'], string>> = {
  around: 'Around',
  waived: 'Waived',
  notJudged: 'Not judged',
};
