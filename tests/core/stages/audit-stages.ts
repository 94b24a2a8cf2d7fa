import { Fact } from '../../../src/core/condition/model.ts';
import { compileStages } from '../../../src/core/stages/compile.ts';
import { StagesFile } from '../../../src/core/stages/model.ts';

/** The facts that the audit's tests ask for. */
export const auditFacts = [
  { id: 'budget', label: 'Budget', type: 'yesNo', object: 'deal' },
  { id: 'value', label: 'Value', type: 'number', object: 'deal' },
  { id: 'visited', label: 'Visited', type: 'date', object: 'deal' },
  { id: 'meetings', label: 'Meetings', type: 'count', object: 'deal' },
].map((fact) => Fact.parse(fact));

const criterion = (id: string, when: object, level = 'block'): object => ({
  id,
  label: `${id} is so`,
  when,
  evidence: 'field',
  level,
  owner: 'Nora Feld',
  whenMissing: 'Ask them.',
});

/** The file that they are compiled from. */
export const auditFile = StagesFile.parse({
  buyingJobs: [{ id: 'selection', label: 'Selection', doing: 'They are choosing.' }],
  pipelines: [
    {
      id: 'new',
      label: 'New business',
      kind: 'new_business',
      stages: [
        {
          id: 'one',
          label: 'One',
          type: 'open',
          exit: [criterion('budget', { fact: 'budget', isSet: true })],
        },
        {
          id: 'two',
          label: 'Two',
          type: 'open',
          exit: [criterion('value', { fact: 'value', atLeast: 100 }, 'warn')],
        },
        {
          id: 'three',
          label: 'Three',
          type: 'open',
          entry: [criterion('visited', { fact: 'visited', withinLast: { days: 30 } }, 'observe')],
          exit: [criterion('met', { fact: 'meetings', countAtLeast: 2 })],
        },
        { id: 'won', label: 'Won', type: 'won' },
        { id: 'lost', label: 'Lost', type: 'lost' },
      ],
    },
    {
      id: 'renewal',
      label: 'Renewal',
      kind: 'renewal',
      stages: [
        { id: 'due', label: 'Due', type: 'open' },
        { id: 'kept', label: 'Kept', type: 'won', entry: [criterion('paid', { fact: 'budget', is: true })] },
      ],
    },
  ],
});

/** One pipeline of three open stages with a criterion or two each, and one of two. */
export const auditStages = compileStages(auditFile, auditFacts);
