import type { ChildQuery, Query } from '../org.ts';
import { countedChildren } from './activity-kinds.ts';
import { competitorFields } from './competitors.ts';
import { eventField, eventObject, winLossField, winLossObject, winLossRelationship } from './field-names.ts';
import { historyFields, moveEventFields, stageMoved } from './moves.ts';
import { under, type ReadPlan } from './read-plan.ts';
import { winLossFields } from './win-loss-row.ts';

/** More than anybody has; what hangs on one opportunity is read whole. */
const most = 2000;

/** The stage history of an opportunity. */
export const history: ChildQuery = {
  relationship: 'OpportunityHistories',
  object: 'OpportunityHistory',
  fields: historyFields,
  orderBy: [{ field: 'CreatedDate' }, { field: 'Id' }],
};

const competitors: ChildQuery = {
  relationship: 'OpportunityCompetitors',
  object: 'OpportunityCompetitor',
  fields: competitorFields,
  orderBy: [{ field: 'CreatedDate' }, { field: 'Id' }],
};

/** The win/loss rows of an opportunity. */
export const winLossRows: ChildQuery = {
  relationship: winLossRelationship,
  object: winLossObject,
  fields: winLossFields,
  orderBy: [{ field: winLossField.closing }, { field: 'Id' }],
};

/** What to read of a contact role, the contact included. */
const roleFields = (plan: ReadPlan): readonly string[] => [
  'Id',
  'ContactId',
  'Role',
  'IsPrimary',
  ...under('Contact', plan.kinds.contact),
];

/**
 * Everything that is asked about one deal, in one round trip: the deal with its company; its contacts; its stage
 * history, competitors and activities; its win/loss rows; and what our trigger noted of its moves. History and
 * competitors are asked for apart from the deal, since UI API's GraphQL serves the one and not the other.
 */
export const dealQueries = (plan: ReadPlan, id: string): readonly Query[] => [
  {
    object: 'Opportunity',
    fields: [...plan.kinds.deal.fields, ...under('Account', plan.kinds.company)],
    where: { field: 'Id', is: id },
    limit: 1,
  },
  {
    object: 'OpportunityContactRole',
    fields: roleFields(plan),
    where: { field: 'OpportunityId', is: id },
    orderBy: [{ field: 'CreatedDate' }, { field: 'Id' }],
    limit: most,
  },
  {
    object: 'Opportunity',
    fields: ['Id'],
    where: { field: 'Id', is: id },
    limit: 1,
    children: [history, competitors, ...countedChildren(plan.counted)],
  },
  {
    object: winLossObject,
    fields: winLossRows.fields,
    where: { field: winLossField.opportunity, is: id },
    orderBy: [{ field: winLossField.closing }, { field: 'Id' }],
    limit: most,
  },
  {
    object: eventObject,
    fields: moveEventFields,
    where: {
      all: [
        { field: eventField.aboutId, is: id },
        { field: eventField.kind, is: stageMoved },
      ],
    },
    orderBy: [{ field: eventField.at }],
    limit: most,
  },
];
