import type { CriterionForm, CriterionSettings } from '../../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';

/** A new criterion: it asks nothing yet, and a gate begins by observing. */
export const NEW_CRITERION: CriterionForm = {
  label: '',
  when: { kind: 'rows', join: 'all', rows: [{ fact: '', operator: '', value: null }] },
  evidence: 'field',
  level: 'observe',
  owner: '',
  whenMissing: '',
  saysMissing: null,
  waivableBy: null,
  longestWaiverDays: 30,
  wrongIf: null,
};

/** Where a criterion stands. */
export interface CriterionPlace {
  readonly pipeline: string;
  readonly stage: string;
  readonly direction: 'entry' | 'exit';
}

type PutCriterion = Extract<Edit, { kind: 'putCriterion' }>;

/** The change that puts a criterion as the controls hold it. */
export const putCriterion = (
  { pipeline, stage, direction }: CriterionPlace,
  criterion: CriterionSettings | null,
  form: CriterionForm,
): Edit => ({
  kind: 'putCriterion',
  pipeline,
  stage,
  direction,
  id: criterion?.id ?? null,
  criterion: plain(form),
});

/** As the request takes it: lists of its own, and no more than it asks for. */
const plain = (form: CriterionForm): PutCriterion['criterion'] =>
  JSON.parse(JSON.stringify(form)) as PutCriterion['criterion'];
