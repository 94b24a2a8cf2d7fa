import type { AskedOwner, AskReport, NobodyToAsk } from '../../functions/ask-about-closings.ts';
import { counted } from '../../model/wording.ts';
import { crmErrorWords, type CrmName } from '../crm-error-words.ts';

/** What a sweep did, for people: who was asked about which deals, and about which nobody can be. */
export function askReport({ owners, nobody }: AskReport, dryRun: boolean, crm: CrmName): string {
  if (owners.length === 0 && nobody.length === 0)
    return 'Nobody is to be asked: every closed deal within the model’s days is answered, put off or not asked about.\n';
  return [
    ...owners.map((owner) => ownerLines(owner, crm)),
    ...nobodyLines(nobody, crm),
    ...(dryRun ? ['Nothing was made: this was a dry run.\n'] : []),
  ].join('\n');
}

const did: Readonly<Record<AskedOwner['outcome'], string>> = {
  asked: 'asked',
  reminded: 'reminded',
  would_ask: 'would be asked',
  would_remind: 'would be reminded',
  asked_already: 'was asked already',
  failed: 'could not be asked',
};

function ownerLines({ owner, outcome, deals, error }: AskedOwner, crm: CrmName): string {
  const why = error === null ? '' : ` ${crmErrorWords(error, crm)}`;
  return [
    `${owner.name} ${did[outcome]} about ${counted(deals.length, 'deal')}.${why}`,
    ...deals.map((deal) => `  ${deal}`),
    '',
  ].join('\n');
}

function nobodyLines(nobody: readonly NobodyToAsk[], crm: CrmName): readonly string[] {
  if (nobody.length === 0) return [];
  const why = ({ owner }: NobodyToAsk): string =>
    owner === null ? 'it has no owner' : `${owner} has left, and no manager is named`;
  return [
    [
      `Nobody can be asked about ${counted(nobody.length, 'deal')}:`,
      ...nobody.map((one) => `  ${one.name} (${one.id}): ${why(one)}`),
      ...whatToDo[crm],
      '',
    ].join('\n'),
  ];
}

const whatToDo: Readonly<Record<CrmName, readonly string[]>> = {
  hubspot: [
    'Give the deal an owner in HubSpot, or name the manager under `managers` in crm/hubspot.yaml: the id of the owner',
    'who left, or `default`, and then the id of who answers instead.',
  ],
  salesforce: [
    'Give the opportunity an active owner in Salesforce, fill in the manager of the user who left, or name one under',
    '`managers` in crm/salesforce.yaml: the id of the user who left, or `default`, and then the id of who answers instead.',
  ],
};
