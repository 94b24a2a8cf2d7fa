import type { Aggregate, Fact, RecordKind } from '../../../core/condition/model.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import type { AggregateFact } from '../../aggregates.ts';
import { aggregateFacts, factReaders, fieldsOf, type FactReader } from '../../fact-readers.ts';
import { roleReader, type RoleReader } from '../../roles.ts';
import type { FieldPath } from '../org.ts';
import { activityKinds, countedKind } from './activity-kinds.ts';
import { atCreation, closingField, decisionField, exitField, fitField, type FitPart } from './field-names.ts';
import { emptyMapping, type ModelParts } from '../../model-parts.ts';
import { stageIndex, type StageIndex } from './stages.ts';

/** What is read of one kind of record. */
export interface KindPlan {
  readonly readers: readonly FactReader[];
  /** Every field to ask for, each once. */
  readonly fields: readonly FieldPath[];
}

/** A model and its mapping, made ready for reading many records. */
export interface ReadPlan {
  readonly model: ModelParts;
  readonly mapping: CrmMapping;
  readonly kinds: Readonly<Record<RecordKind, KindPlan>>;
  readonly aggregates: readonly AggregateFact[];
  /** Kinds of activities and of other records that an aggregate of a deal names. */
  readonly counted: readonly string[];
  readonly stages: StageIndex;
  readonly roles: RoleReader;
  /** A field of Contact that holds buying roles, besides the role on the opportunity. */
  readonly contactRoleField: FieldPath | null;
  /** Facts of a company, which the other kinds read from theirs. */
  readonly companyFacts: readonly string[];
}

/** The parts of a fit that are read back; the reasons are for people, who read them in Salesforce. */
const fitParts = (Object.keys(fitField) as FitPart[]).filter((part) => part !== 'reasons');

/** The fields that hold a fit. */
export const fitFields: readonly FieldPath[] = fitParts.flatMap((part) => [fitField[part], atCreation(part)]);

// `CurrencyIsoCode` is there only where an org has several currencies.
const always = ['Id', 'Name', 'CreatedDate', 'OwnerId', 'Owner.Name', 'CurrencyIsoCode'];
const ours = [...always, ...fitFields, ...Object.values(decisionField)];
const usual: Readonly<Record<RecordKind, readonly FieldPath[]>> = {
  deal: [
    'StageName',
    'IsClosed',
    'IsWon',
    'Amount',
    'CloseDate',
    'AccountId',
    closingField.deferrals,
    ...Object.values(exitField),
  ],
  company: [],
  contact: ['Email', 'Title', 'AccountId'],
  lead: ['Email', 'Title', 'Company'],
};
/** The role of a contact on an opportunity: a field of OpportunityContactRole, not of Contact. */
const roleOnDeal = 'Role';

/** Works out once what a model asks of Salesforce. */
export function readPlan(model: ModelParts): ReadPlan {
  const mapping = model.mappings.salesforce ?? emptyMapping('salesforce');
  const facts = new Map(model.facts.map((fact) => [fact.id, fact]));
  const aggregates = aggregateFacts(model.facts, kindsOf);
  const stages = stageIndex(model.stages, mapping.pipelines);
  const { competitors, lostReason, wonReason, roleField } = mapping;
  const contactRoleField = roleField === undefined || roleField === roleOnDeal ? null : roleField;
  const dealOnly = [
    ...fieldsOf(competitors, lostReason, wonReason),
    ...(stages.needsRecordType ? ['RecordType.DeveloperName'] : []),
  ];
  const company = kindPlan('company', facts, mapping, []);
  return {
    model,
    mapping,
    kinds: {
      deal: kindPlan('deal', facts, mapping, dealOnly),
      company,
      contact: kindPlan('contact', facts, mapping, contactRoleField === null ? [] : [contactRoleField]),
      lead: kindPlan('lead', facts, mapping, []),
    },
    aggregates,
    counted: unique(aggregates.flatMap(({ kinds }) => kinds)),
    stages,
    roles: roleReader(mapping),
    contactRoleField,
    companyFacts: company.readers.map(({ fact }) => fact),
  };
}

/** The kinds of Salesforce's that an aggregate looks at; none where Salesforce has no such thing. */
function kindsOf(from: Aggregate): readonly string[] {
  if (from.over === 'contacts') return [];
  if (from.kind === undefined) return from.over === 'activities' ? activityKinds : [];
  const kind = countedKind(from.kind);
  return kind === null ? [] : [kind];
}

function kindPlan(
  kind: RecordKind,
  facts: ReadonlyMap<string, Fact>,
  mapping: CrmMapping,
  more: readonly FieldPath[],
): KindPlan {
  const readers = factReaders(kind, facts, mapping);
  const fields = unique([...ours, ...usual[kind], ...more, ...readers.map(({ field }) => field)]);
  return { readers, fields };
}

/** Each once, whatever its case: Salesforce refuses a field that is asked for twice. */
function unique(names: readonly string[]): readonly string[] {
  return [...new Map(names.toReversed().map((name) => [name.toLowerCase(), name])).values()].toReversed();
}

/** The fields of a parent, as a child asks for them. */
export const under = (parent: string, { fields }: KindPlan): readonly FieldPath[] =>
  fields.map((field) => `${parent}.${field}`);
