import type { CrmMapping } from '../../../model/mapping.ts';
import type { AccountThere } from './account-there.ts';
import { chooseFacts, type ChosenFacts } from './choose-facts.ts';
import { draftIcp, type DraftedIcp } from './draft-icp.ts';
import { draftPeople, type DraftedPeople } from './draft-people.ts';
import { draftStages, type DraftedStages } from './draft-stages.ts';
import { draftWinLoss, type DraftedWinLoss } from './draft-win-loss.ts';

/** A first model, before it is written, with what it was made of. */
export interface DraftedModel {
  readonly there: AccountThere;
  readonly chosen: ChosenFacts;
  readonly stages: DraftedStages;
  readonly icp: DraftedIcp | null;
  readonly winLoss: DraftedWinLoss;
  readonly people: DraftedPeople;
  readonly mapping: CrmMapping;
}

/** Drafts a model from what is there. Pure: the same account gives the same model. */
export function draftModel(there: AccountThere): DraftedModel {
  const chosen = chooseFacts(there);
  const people = draftPeople(there);
  const stages = draftStages(there, chosen, people.people[0]?.name ?? 'Sales');
  const winLoss = draftWinLoss(there);
  return {
    there,
    chosen,
    stages,
    icp: draftIcp(chosen),
    winLoss,
    people,
    mapping: mappingOf(there, chosen, stages, winLoss),
  };
}

function mappingOf(
  { crm }: AccountThere,
  { facts }: ChosenFacts,
  stages: DraftedStages,
  winLoss: DraftedWinLoss,
): CrmMapping {
  const of = (object: string): CrmMapping['fields']['deal'] =>
    Object.fromEntries(
      facts.filter(({ fact }) => fact.object === object).map(({ fact, mapping }) => [fact.id, mapping]),
    );
  return {
    engine: 1,
    crm,
    fields: { company: of('company'), contact: of('contact'), deal: of('deal') },
    pipelines: stages.mapping,
    roles: {},
    ...winLoss.mapping,
    managers: {},
  };
}
