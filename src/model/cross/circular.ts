import type { Check, Draft } from '../draft.ts';
import { placeOf } from '../problem.ts';
import { code } from '../wording.ts';
import { comparisonsOf, conditionsOf } from './conditions-of.ts';

/** Where CRMs keep the stage itself, and what follows from it alone, in lower case. */
const fieldsOfStage: ReadonlySet<string> = new Set([
  'dealstage',
  'hs_is_closed',
  'hs_is_closed_won',
  'stagename',
  'isclosed',
  'iswon',
]);

/** No rule asks for its own answer: not for what Plumbline writes of it, nor for the stage to be let into it. */
export const checkCircular: Check = (draft, report) => {
  const fields = fieldsByFact(draft);
  for (const { condition, file, path, isFit } of conditionsOf(draft))
    for (const { comparison, path: at } of comparisonsOf(condition, path)) {
      const field = (fields.get(comparison.fact) ?? []).find((one) =>
        isFit ? isOurFit(one) : isOwnGate(one),
      );
      if (field === undefined) continue;
      report.problem(
        placeOf(file, ...at, 'fact'),
        `this asks for its own answer: ${code(comparison.fact)} is read from ${code(field)}, ${isFit ? 'which Plumbline writes from this scorecard' : whatGateIs(field)}`,
        'Ask for what shows it: a fact that somebody fills in, or that happens.',
      );
    }
};

/** The fields that carry each fact, in any CRM. */
function fieldsByFact({ mappings }: Draft): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const { value } of mappings)
    for (const ofKind of Object.values(value.fields))
      for (const [fact, { field }] of Object.entries(ofKind ?? {}))
        fields.set(fact, [...(fields.get(fact) ?? []), field]);
  return fields;
}

/** A field of a parent is written with dots: `Account.Plumbline_Fit_Tier__c`. */
const ownName = (field: string): string => field.toLowerCase().split('.').at(-1) ?? '';

const isOurFit = (field: string): boolean => /^plumbline_.*(fit|tier)/.test(ownName(field));

const isOurGate = (field: string): boolean => /^plumbline_.*criteria/.test(ownName(field));

const isOwnGate = (field: string): boolean => isOurGate(field) || fieldsOfStage.has(ownName(field));

const whatGateIs = (field: string): string =>
  isOurGate(field) ? 'which Plumbline writes from these criteria' : 'the stage itself';
