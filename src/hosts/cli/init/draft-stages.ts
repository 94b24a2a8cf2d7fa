import type { Pipeline, Stage, StageCriterion } from '../../../core/stages/model.ts';
import type { PipelineMapping } from '../../../model/mapping.ts';
import type { PipelineThere, StageThere } from '../../../crm/setup.ts';
import type { AccountThere } from './account-there.ts';
import type { ChosenFacts } from './choose-facts.ts';
import { Ids } from './ids.ts';

/** The pipelines of a first model, bound to the CRM's. */
export interface DraftedStages {
  readonly pipelines: readonly Pipeline[];
  readonly mapping: Readonly<Record<string, PipelineMapping>>;
  /** Pipelines that no model can have as they are, and why. */
  readonly leftOut: readonly { readonly label: string; readonly why: string }[];
  /** Criteria that stand there since the CRM asks for the field itself. */
  readonly criteria: number;
}

const jobIds = [
  'problem_identification',
  'solution_exploration',
  'requirements_building',
  'supplier_selection',
  'validation',
  'consensus_creation',
] as const;

/** Pipelines with their stages by id; what the buyer does in each is guessed by its position alone. */
export function draftStages(there: AccountThere, chosen: ChosenFacts, owner: string): DraftedStages {
  const ids = new Ids();
  const pipelines: Pipeline[] = [];
  const mapping: Record<string, PipelineMapping> = {};
  const leftOut: { label: string; why: string }[] = [];
  for (const one of there.pipelines) {
    const why = whyNot(one);
    if (why !== null) {
      leftOut.push({ label: one.label, why });
      continue;
    }
    const id = ids.of(one.label, 'pipeline');
    const { pipeline, stages } = draftOne(id, one, chosen, owner);
    pipelines.push(pipeline);
    mapping[id] = { id: one.id, stages };
  }
  const criteria = pipelines.flatMap(({ stages }) => stages.flatMap(({ entry }) => entry)).length;
  return { pipelines, mapping, leftOut, criteria };
}

function whyNot({ stages }: PipelineThere): string | null {
  const has = (type: StageThere['type']): boolean => stages.some((stage) => stage.type === type);
  if (!has('open')) return 'it has no open stage';
  if (!has('won')) return 'it has no stage for deals that are won';
  return has('lost') ? null : 'it has no stage for deals that are lost';
}

function draftOne(
  id: string,
  there: PipelineThere,
  chosen: ChosenFacts,
  owner: string,
): { readonly pipeline: Pipeline; readonly stages: Readonly<Record<string, string>> } {
  const kind = kindOf(there.label);
  const open = there.stages.filter(({ type }) => type === 'open');
  // Stages stand in order, and those that close come last.
  const ordered = [
    ...open,
    ...there.stages.filter(({ type }) => type === 'won'),
    ...there.stages.filter(({ type }) => type === 'lost'),
  ];
  const ids = new Ids();
  const stages = ordered.map((stage): { readonly stage: Stage; readonly crmId: string } => {
    const job =
      kind === 'new_business' && stage.type === 'open' ? jobAt(open.indexOf(stage), open.length) : null;
    return {
      crmId: stage.id,
      stage: {
        id: ids.of(stage.label, 'stage'),
        label: stage.label,
        type: stage.type,
        ...(job === null ? {} : { buyingJob: job }),
        alsoBuyingJobs: [],
        entry: criteriaOf(stage, chosen, owner),
        exit: [],
      },
    };
  });
  return {
    pipeline: { id, label: there.label, kind, stages: stages.map(({ stage }) => stage) },
    stages: Object.fromEntries(stages.map(({ stage, crmId }) => [stage.id, crmId])),
  };
}

function kindOf(label: string): Pipeline['kind'] {
  if (/renew/i.test(label)) return 'renewal';
  if (/expan|upsell|up-sell|cross|existing|add-?on|upgrade/i.test(label)) return 'expansion';
  return 'new_business';
}

/** Spreads the six jobs over the open stages, first to first and last to last. */
const jobAt = (at: number, open: number): string =>
  jobIds[open <= 1 ? 0 : Math.round((at * (jobIds.length - 1)) / (open - 1))] ?? jobIds[0];

/** What the CRM itself asks for when a deal enters is counted, and stops nobody a second time. */
function criteriaOf(stage: StageThere, { facts }: ChosenFacts, owner: string): StageCriterion[] {
  const ids = new Ids();
  return (stage.requiredFields ?? []).flatMap((name) => {
    const found = facts.find(({ field }) => field.object === 'deal' && field.name === name);
    if (!found) return [];
    return [
      {
        id: ids.of(`${found.fact.label} filled in`, 'filled_in'),
        label: `${found.fact.label} is filled in`,
        when: { fact: found.fact.id, isSet: true as const },
        evidence: 'field' as const,
        level: 'observe' as const,
        owner,
        whenMissing: `Fill in ${found.fact.label}; the CRM asks for it too.`,
        longestWaiverDays: 30,
      },
    ];
  });
}
