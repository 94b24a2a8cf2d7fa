import { ok, type Result } from '../../../base/result.ts';
import type { CrmError } from '../../port.ts';
import type { PipelineThere, StageThere } from '../../setup.ts';
import { isTicked, textAt } from '../mapping/row.ts';
import { everyRecordType } from '../mapping/stages.ts';
import { answerAt, wholeAnswers } from '../org-work.ts';
import type { Query } from '../org.ts';
import { fieldsAskedAt } from './rules-that-ask.ts';
import type { SetupOrg } from './setup-org.ts';

const stages: Query = {
  object: 'OpportunityStage',
  fields: ['ApiName', 'MasterLabel', 'IsClosed', 'IsWon', 'SortOrder'],
  where: { field: 'IsActive', is: true },
  orderBy: [{ field: 'SortOrder' }],
};

const recordTypes: Query = {
  object: 'RecordType',
  fields: ['DeveloperName', 'Name'],
  where: {
    all: [
      { field: 'SobjectType', is: 'Opportunity' },
      { field: 'IsActive', is: true },
    ],
  },
  orderBy: [{ field: 'Name' }],
};

/**
 * A pipeline is a record type of opportunities by its developer name, with the stages of its sales process; an org without
 * record types has one pipeline, `*`, with every stage.
 */
export async function readPipelines(org: SetupOrg): Promise<Result<readonly PipelineThere[], CrmError>> {
  const answers = await wholeAnswers({ org }, [stages, recordTypes]);
  if (!answers.ok) return answers;
  const rules = await org.validationRules();
  if (!rules.ok) return rules;
  const required = (value: string): readonly string[] | null =>
    rules.value === null ? null : fieldsAskedAt(value, rules.value);
  const all = answerAt(answers.value, 0).rows.flatMap((row): StageThere[] => {
    const id = textAt(row, 'ApiName');
    if (id === null) return [];
    const closed = isTicked(row, 'IsClosed');
    const type = closed ? (isTicked(row, 'IsWon') ? 'won' : 'lost') : 'open';
    return [{ id, label: textAt(row, 'MasterLabel') ?? id, type, requiredFields: required(id) }];
  });
  const types = answerAt(answers.value, 1).rows.flatMap((row) => {
    const [id, name] = [textAt(row, 'Id'), textAt(row, 'DeveloperName')];
    return id === null || name === null ? [] : [{ id, name, label: textAt(row, 'Name') ?? name }];
  });
  if (types.length === 0) return ok([{ id: everyRecordType, label: 'All opportunities', stages: all }]);
  const values = await org.stageValues(types.map(({ id }) => id));
  if (!values.ok) return values;
  return ok(
    types.map(({ id, name, label }) => {
      const own = values.value.get(id);
      const used = own ? own.flatMap((value) => all.find((stage) => stage.id === value) ?? []) : all;
      return { id: name, label, stages: used };
    }),
  );
}
