import { StagesFile } from '../../../src/core/stages/model.ts';
import type { GtmModel } from '../../../src/model/gtm-model.ts';
import { contractModel } from '../contract-model.ts';

const criterion = (id: string, label: string, when: object, level: string, more = {}): object => ({
  id,
  label,
  when,
  level,
  evidence: 'field',
  owner: 'Nora Feld',
  whenMissing: 'Ask them.',
  ...more,
});

const waivable = { waivableBy: 'Nora Feld' };
const budget = criterion(
  'budget_known',
  'Budget is settled',
  { fact: 'budget', isSet: true },
  'block',
  waivable,
);
const large = criterion('large_enough', 'Worth a thousand', { fact: 'deal_value', atLeast: 1000 }, 'warn');
const food = criterion('in_food', 'In food', { fact: 'industry', is: 'food' }, 'observe');
const met = criterion('met_lately', 'We met lately', { fact: 'meetings', countAtLeast: 1 }, 'block');

/** The contract's model with criteria: what is asked to leave Discovery, to enter Evaluation, and to leave it. */
export function pastModel(mappings: Partial<GtmModel['mappings']>): GtmModel {
  const model = contractModel(mappings);
  const { pipelines: [sales] = [], ...rest } = model.stages ?? {};
  const asks: Readonly<Record<string, object>> = {
    discovery: { exit: [budget, large] },
    evaluation: { entry: [food], exit: [met] },
  };
  const stages = sales?.stages.map((stage) => ({ ...stage, ...asks[stage.id] })) ?? [];
  return {
    ...model,
    people: [{ name: 'Nora Feld', email: 'mara@example.com' } as GtmModel['people'][number]],
    stages: StagesFile.parse({ ...rest, pipelines: [{ ...sales, stages }] }),
  };
}
