import type { Aggregate, Fact, RecordKind } from '../../../core/condition/model.ts';
import type { AggregateFact } from '../../aggregates.ts';
import { aggregateFacts, factReaders, fieldsOf, type FactReader } from '../../fact-readers.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import { emptyMapping, type ModelParts } from '../../model-parts.ts';
import {
  atCreation,
  competitorsProperty,
  decisionProperty,
  exitProperty,
  fitProperty,
  winLossProperty,
  type FitPart,
} from './property-names.ts';
import { activityTypes, associatedType } from './activity-kinds.ts';
import { roleReader, type RoleReader } from '../../roles.ts';
import { stageIndex, type StageIndex } from './stages.ts';

/** What is read of one kind of record. */
export interface KindPlan {
  readonly readers: readonly FactReader[];
  /** Every property to ask for, each once. */
  readonly properties: readonly string[];
}

/** A model and its mapping, made ready for reading many records. */
export interface ReadPlan {
  readonly model: ModelParts;
  readonly mapping: CrmMapping;
  readonly kinds: Readonly<Record<RecordKind, KindPlan>>;
  readonly aggregates: readonly AggregateFact[];
  /** Kinds of activities and of other records that an aggregate of a deal names. */
  readonly counted: readonly string[];
  /** Of those, the ones whose moment matters. */
  readonly dated: readonly string[];
  readonly stages: StageIndex;
  readonly roles: RoleReader;
  readonly competitorsField: string;
  /** Facts of a company, which the other kinds read from theirs. */
  readonly companyFacts: readonly string[];
}

const fitParts = Object.keys(fitProperty) as FitPart[];
const fitProperties = fitParts.flatMap((part) => [fitProperty[part], atCreation(part)]);
const always = ['createdate', 'hubspot_owner_id', 'hs_merged_object_ids'];
const ours = [...always, ...fitProperties, ...Object.values(decisionProperty)];
const usual: Readonly<Record<RecordKind, readonly string[]>> = {
  deal: ['dealname', 'dealstage', 'pipeline', 'amount', 'deal_currency_code', 'closedate', 'hs_is_closed'],
  company: ['name', 'domain'],
  contact: ['firstname', 'lastname', 'email', 'jobtitle', 'associatedcompanyid'],
  lead: ['hs_lead_name', 'hs_createdate'],
};
const ofDeal = [
  'hs_is_closed_won',
  'hs_primary_associated_company',
  winLossProperty.history,
  winLossProperty.deferrals,
  ...Object.values(exitProperty),
];

/** Works out once what a model asks of HubSpot. */
export function readPlan(model: ModelParts): ReadPlan {
  const mapping = model.mappings.hubspot ?? emptyMapping('hubspot');
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]));
  const aggregates = aggregateFacts(model.facts, typesOf);
  const competitorsField = mapping.competitors?.field ?? competitorsProperty;
  const dealOnly = [...ofDeal, competitorsField, ...fieldsOf(mapping.lostReason, mapping.wonReason)];
  const contactOnly = mapping.roleField === undefined ? [] : [mapping.roleField];
  const company = kindPlan('company', facts, mapping, []);
  return {
    model,
    mapping,
    kinds: {
      deal: kindPlan('deal', facts, mapping, dealOnly),
      company,
      contact: kindPlan('contact', facts, mapping, contactOnly),
      lead: kindPlan('lead', facts, mapping, []),
    },
    aggregates,
    counted: unique(aggregates.flatMap(({ kinds }) => kinds)),
    dated: unique(aggregates.flatMap(({ from, kinds }) => (from.withinDays === undefined ? [] : kinds))),
    stages: stageIndex(model.stages, mapping.pipelines),
    roles: roleReader(mapping),
    competitorsField,
    companyFacts: company.readers.map(({ fact }) => fact),
  };
}

/** The kinds of HubSpot's that an aggregate looks at. */
function typesOf(from: Aggregate): readonly string[] {
  if (from.over === 'contacts') return [];
  if (from.kind !== undefined) return [associatedType(from.kind)];
  return from.over === 'activities' ? activityTypes : [];
}

function kindPlan(
  kind: RecordKind,
  facts: ReadonlyMap<string, Fact>,
  mapping: CrmMapping,
  more: readonly string[],
): KindPlan {
  const readers = factReaders(kind, facts, mapping);
  const properties = unique([...usual[kind], ...ours, ...more, ...readers.map(({ field }) => field)]);
  return { readers, properties };
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];
