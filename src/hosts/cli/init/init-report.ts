import { counted } from '../../../model/wording.ts';
import { shareWords, type AccountThere } from './account-there.ts';
import type { LeftOut } from './choose-facts.ts';
import type { DraftedModel } from './draft-model.ts';

const crmWords = { hubspot: 'HubSpot', salesforce: 'Salesforce' } as const;
const mostNamed = 8;

/** What was found, what was chosen and why, what was left out, and what to do next. */
export function initReport(draft: DraftedModel, folder: string, files: readonly string[]): string {
  const { there } = draft;
  return [
    `Found in ${crmWords[there.crm]}, account ${there.account.id} (${there.account.currency}):`,
    ...found(draft),
    '',
    `Drafted ${folder}:`,
    ...files.map((file) => `  ${file.padEnd(22)} ${aboutFile(file, draft)}`),
    '',
    'Left out:',
    ...leftOut(draft),
    '',
    'Next:',
    `  npx plumbline model check --config ${folder}`,
    `  Read ${folder}/stages.yaml and correct what the buyer does in each stage; then give ${folder}/icp.yaml the values of your best customers.`,
    `  npx plumbline doctor --crm ${there.crm}   says what this account allows, and what to set first.`,
    '',
  ].join('\n');
}

function found({ there, stages, winLoss }: DraftedModel): readonly string[] {
  const { pipelines, fields, owners, openDeals } = there;
  const stageCount = pipelines.reduce((sum, one) => sum + one.stages.length, 0);
  const active = owners.filter((owner) => owner.active).length;
  return [
    `  ${counted(pipelines.length, 'pipeline')} with ${counted(stageCount, 'stage')}: ${pipelines.map(({ label }) => label).join(', ')}`,
    `  ${counted(fields.length, 'field')} of companies, deals and contacts`,
    `  ${counted(owners.length, 'owner')}, of whom ${active} are still there; ${openDeals.length} own open deals`,
    `  ${fieldLine('Reasons for losing', there.lostReason)}`,
    `  ${fieldLine('Reasons for winning', there.wonReason)}`,
    `  ${fieldLine('Competitors', there.competitors)}${
      winLoss.competitors.length > 0
        ? `: ${winLoss.competitors
            .slice(0, mostNamed)
            .map(({ label, count }) => `${label} ${count}`)
            .join(', ')}`
        : ''
    }`,
    ...(stages.criteria > 0
      ? [`  ${counted(stages.criteria, 'field')} that the CRM itself asks for at a stage`]
      : []),
  ];
}

const fieldLine = (what: string, field: AccountThere['lostReason']): string =>
  field
    ? `${what}: ${field.label} (${field.name}), written in ${counted(field.values?.length ?? 0, 'way')}`
    : `${what}: no field of deals looks like it`;

function aboutFile(file: string, draft: DraftedModel): string {
  const { chosen, icp, stages, winLoss, people } = draft;
  switch (file) {
    case 'facts.yaml':
      return `${counted(chosen.facts.length, 'fact')}: fields filled in on at least one record in ten`;
    case 'icp.yaml':
      return `a first scorecard of ${counted(icp?.facts.length ?? 0, 'fact')}: ${(icp?.facts ?? []).map(({ fact, field }) => `${fact.label} (${shareWords(field)})`).join(', ')}`;
    case 'stages.yaml':
      return `${counted(stages.pipelines.length, 'pipeline')} by id; ${stages.criteria > 0 ? `${counted(stages.criteria, 'criterion', 'criteria')} at observe, from what the CRM asks itself` : 'no criteria invented'}`;
    case 'win-loss.yaml':
      return reasonsLine(winLoss);
    case 'people.yaml':
      return `${counted(people.people.length, 'owner')} of open deals`;
    default:
      return 'which field carries which fact, by ids';
  }
}

function reasonsLine({ lost, won, file }: DraftedModel['winLoss']): string {
  const spellings = [...lost.reasons, ...won.reasons].reduce(
    (sum, reason) => sum + reason.spellings.length,
    0,
  );
  return `${counted(file.reasons.length, 'reason')} from ${counted(spellings, 'spelling')} in the CRM; asks about deals closed from today on`;
}

function leftOut(draft: DraftedModel): readonly string[] {
  const { chosen, stages, winLoss, people, icp } = draft;
  const { left } = winLoss.lost;
  return [
    ...chosen.leftOut.map(leftOutLine),
    ...stages.leftOut.map(({ label, why }) => `  Pipeline ${label}: ${why}`),
    ...(left.length > 0
      ? [
          `  ${counted(left.length, 'text')} in the loss reason that no three deals share: ${left
            .slice(0, 3)
            .map(({ label, count }) => `“${label.slice(0, 40)}” ${count}`)
            .join(', ')}${left.length > 3 ? ', …' : ''}`,
        ]
      : []),
    ...people.left.map(
      ({ name, openDeals }) =>
        `  ${name} has left and owns ${counted(openDeals, 'open deal')}: see managers in crm/`,
    ),
    ...(icp ? [] : ['  No scorecard: fewer than two facts of companies are filled in on half of them']),
    '  Messages, objections and battle cards: nobody but you knows them. Cards leave out what has no content.',
  ];
}

function leftOutLine({ why, fields }: LeftOut): string {
  const named = fields.slice(0, mostNamed).join(', ');
  const more = fields.length > mostNamed ? `, and ${fields.length - mostNamed} more` : '';
  return `  ${counted(fields.length, 'field')}, ${why}: ${named}${more}`;
}

/** The same for a program. */
export const initData = (draft: DraftedModel, folder: string, files: readonly string[]): object => ({
  out: folder,
  files,
  account: draft.there.account.id,
  pipelines: draft.stages.pipelines.map(({ id, label, stages }) => ({ id, label, stages: stages.length })),
  facts: draft.chosen.facts.map(({ fact, field }) => ({
    id: fact.id,
    object: fact.object,
    field: field.name,
    filled: field.share.filled,
    of: field.share.of,
  })),
  scorecard: draft.icp?.facts.map(({ fact }) => fact.id) ?? [],
  reasons: draft.winLoss.lost.reasons.map(({ id, label, count, spellings }) => ({
    id,
    label,
    count,
    spellings,
  })),
  left: {
    fields: draft.chosen.leftOut,
    pipelines: draft.stages.leftOut,
    reasons: draft.winLoss.lost.left.map(({ label, count }) => ({ label, count })),
    owners: draft.people.left,
  },
});
