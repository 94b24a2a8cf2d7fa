import type { Result } from '../../../src/base/result.ts';
import { applyEdit } from '../../../src/model/edit/apply-edit.ts';
import type {
  CrmFieldSeen,
  CriterionEntry,
  Edit,
  EditContext,
  EditProblem,
} from '../../../src/model/edit/edit.ts';
import type { PartValues } from '../../../src/model/part-values.ts';

const field = (over: Partial<CrmFieldSeen> & Pick<CrmFieldSeen, 'name' | 'type'>): CrmFieldSeen => ({
  object: 'company',
  label: over.name,
  options: [],
  neverBlank: false,
  ...over,
});

/** An invented CRM: two pipelines, and a field of each kind. */
export const context: EditContext = {
  crm: 'hubspot',
  currency: 'EUR',
  pipelines: [
    {
      id: 'p1',
      label: 'New business',
      stages: [
        { id: 's1', label: 'First talk', type: 'open' },
        { id: 's5', label: 'Lost', type: 'lost' },
        { id: 's2', label: 'Offer', type: 'open' },
        { id: 's4', label: 'Won', type: 'won' },
      ],
    },
    {
      id: 'p2',
      label: 'Renewal',
      stages: [
        { id: 'r1', label: 'Open', type: 'open' },
        { id: 'r2', label: 'Won', type: 'won' },
        { id: 'r3', label: 'Lost', type: 'lost' },
      ],
    },
  ],
  fields: [
    field({ name: 'staff', type: 'number', label: 'Number of staff' }),
    field({ name: 'turnover', type: 'money', label: 'Turnover' }),
    field({ name: 'chilled', type: 'yesNo', label: 'Stores chilled goods', neverBlank: true }),
    field({ name: 'founded', type: 'date', label: 'Founded' }),
    field({ name: 'site', type: 'text', label: 'Web site' }),
    field({ name: 'picture', type: null, label: 'Picture' }),
    field({
      name: 'trade',
      type: 'option',
      label: 'Trade',
      options: [
        { value: 'F', label: 'Food' },
        { value: 'D', label: 'Drinks & more' },
        { value: 'D2', label: 'Drinks and more' },
        { value: '1', label: '1' },
      ],
    }),
    field({ name: 'need', type: 'text', object: 'deal', label: 'What they need' }),
  ],
  owners: [
    { name: 'Nora Feld', email: 'nora.feld@cornerstow.example' },
    { name: 'Sam Orell', email: null },
  ],
};

/** A criterion as an admin fills it in. */
export const entry = (over: Partial<CriterionEntry> = {}): CriterionEntry => ({
  label: 'What they need',
  when: { kind: 'rows', join: 'all', rows: [{ fact: 'what_they_need', operator: 'isSet', value: null }] },
  evidence: 'field',
  level: 'observe',
  owner: 'Nora Feld',
  whenMissing: 'Ask.',
  saysMissing: null,
  waivableBy: null,
  longestWaiverDays: 30,
  wrongIf: null,
  ...over,
});

/** The value, which must be there. */
export function done<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The parts after these edits, each of which must be possible. */
export const after = (parts: PartValues, ...edits: readonly Edit[]): PartValues =>
  edits.reduce((changed, edit) => done(applyEdit(changed, edit, context)), parts);

/** A model that was built with controls alone: both pipelines, a fact of each kind. */
export const built: PartValues = after(
  {},
  { kind: 'addPipeline', crmPipeline: 'p1', pipelineKind: 'new_business' },
  { kind: 'addPipeline', crmPipeline: 'p2', pipelineKind: 'renewal' },
  { kind: 'addFact', object: 'company', field: 'staff', label: 'Staff' },
  { kind: 'addFact', object: 'company', field: 'turnover', label: 'Turnover' },
  { kind: 'addFact', object: 'company', field: 'chilled', label: 'Chilled' },
  { kind: 'addFact', object: 'company', field: 'trade', label: 'Trade' },
  { kind: 'addFact', object: 'company', field: 'founded', label: 'Founded' },
  { kind: 'addFact', object: 'deal', field: 'need', label: 'What they need' },
);

/** The problem, which must be there. */
export function wrong(parts: PartValues, edit: Edit): EditProblem {
  const result = applyEdit(parts, edit, context);
  if (result.ok) throw new Error('It was done');
  return result.error;
}
