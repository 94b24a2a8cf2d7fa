import type {
  ComparisonForm,
  ConditionForm,
  CriterionForm,
  FactChoice,
  FormValue,
  ValueInput,
} from '../../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';

/** Where a criterion stands. */
export interface Place {
  readonly pipeline: string;
  readonly stage: string;
  readonly direction: 'entry' | 'exit';
}

type PutCriterion = Extract<Edit, { kind: 'putCriterion' }>;

/** One comparison that asks for nothing yet. */
export const newComparison: ComparisonForm = { fact: '', operator: '', value: null };

/** A criterion that asks for nothing yet; it starts by counting, and stops nobody. */
export const newCriterion: CriterionForm = {
  label: '',
  when: { kind: 'rows', join: 'all', rows: [newComparison] },
  evidence: 'field',
  level: 'observe',
  owner: '',
  whenMissing: '',
  saysMissing: null,
  waivableBy: null,
  longestWaiverDays: 14,
  wrongIf: null,
};

/** The edit that puts a criterion at its place; a new one has no id yet. */
export function putCriterion(place: Place, id: string | null, form: CriterionForm): Edit {
  const { when } = form;
  const criterion = {
    ...form,
    label: form.label.trim(),
    when: when.kind === 'rows' ? { ...when, rows: when.rows.map(sent) } : when,
    evidence: form.evidence as PutCriterion['criterion']['evidence'],
  };
  return { kind: 'putCriterion', ...place, id, criterion };
}

type SentRow = Extract<PutCriterion['criterion']['when'], { kind: 'rows' }>['rows'][number];

const sent = ({ fact, operator, value }: ComparisonForm): SentRow => ({
  fact,
  operator,
  value: (Array.isArray(value) ? [...(value as readonly unknown[])] : value) as SentRow['value'],
});

/** What has to be said before it can be saved, by the field of the form; empty for nothing. */
export function wanted(form: CriterionForm, facts: readonly FactChoice[]): Readonly<Record<string, string>> {
  return {
    ...(form.label.trim() === '' ? { label: 'Give it a name that a rep understands.' } : {}),
    ...(form.owner === '' ? { owner: 'Say who answers for it.' } : {}),
    ...(form.when.kind === 'rows' ? wantedOfRows(form.when, facts) : {}),
  };
}

function wantedOfRows(
  { rows }: Extract<ConditionForm, { kind: 'rows' }>,
  facts: readonly FactChoice[],
): Readonly<Record<string, string>> {
  const problems = rows.flatMap((row, index) => {
    const input = inputOf(row, facts);
    if (row.fact === '') return [[`fact-${index}`, 'Choose what it is about.']];
    if (row.operator === '') return [[`operator-${index}`, 'Choose how to compare.']];
    return input !== 'none' && isBlank(row.value) ? [[`value-${index}`, 'Say which.']] : [];
  });
  return Object.fromEntries(problems) as Record<string, string>;
}

const isBlank = (value: FormValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The control that the comparison’s operator wants for its value. */
function inputOf(row: ComparisonForm, facts: readonly FactChoice[]): ValueInput {
  const operators = facts.find(({ id }) => id === row.fact)?.operators ?? [];
  return operators.find(({ id }) => id === row.operator)?.input ?? 'none';
}

/** The comparison about another fact: the operator stays where it suits that fact too, and the value goes. */
export function withFact(row: ComparisonForm, fact: string, facts: readonly FactChoice[]): ComparisonForm {
  const operators = facts.find(({ id }) => id === fact)?.operators ?? [];
  const operator = operators.some(({ id }) => id === row.operator) ? row.operator : (operators[0]?.id ?? '');
  return { fact, operator, value: null };
}

/** The comparison by another operator: the value stays where it is put in by the same control. */
export function withOperator(
  row: ComparisonForm,
  operator: string,
  facts: readonly FactChoice[],
): ComparisonForm {
  const next = { ...row, operator };
  return inputOf(next, facts) === inputOf(row, facts) ? next : { ...next, value: null };
}
