import { applyEdit } from '../../src/model/edit/apply-edit.ts';
import type { Edit } from '../../src/model/edit/edit.ts';
import type { PartValues } from '../../src/model/part-values.ts';
import { context, entry } from '../model/edit/edit-world.ts';
import type { PublishingAccount } from './publishing-accounts.ts';

/** What somebody published in the settings page: the newest parts, with a change. */
export async function publishElsewhere(
  { releases }: PublishingAccount,
  change: (text: string) => string,
): Promise<void> {
  const newest = await releases.newest();
  if (!newest.ok || !newest.value) throw new Error('Nothing was published.');
  const { head, parts } = newest.value;
  const published = await releases.publish({
    base: head.number,
    parts: JSON.parse(change(JSON.stringify(parts))) as PartValues,
    author: 'Mara Lind',
    effectiveOn: head.effectiveOn,
    note: 'in the settings page',
    revertOf: null,
  });
  if (!published.ok) throw new Error(`It was not published: ${published.error.kind}`);
}

/** The parts without a fact, and without what speaks of it. */
export function withoutFact(text: string, id: string): string {
  const parts = JSON.parse(text) as Record<string, Record<string, unknown>>;
  const facts = parts['facts.yaml'] as { facts: { id: string }[] };
  facts.facts = facts.facts.filter((fact) => fact.id !== id);
  const icp = parts['icp.yaml'] as {
    scorecards: { criteria: { when?: unknown; bands?: unknown }[] }[];
    evidence: { criteria: string[] }[];
  };
  for (const scorecard of icp.scorecards)
    scorecard.criteria = scorecard.criteria.filter(
      (criterion) => !JSON.stringify(criterion).includes(`"${id}"`),
    );
  for (const record of icp.evidence)
    record.criteria = record.criteria.filter((one) => one !== 'delivers_itself');
  for (const crm of ['hubspot', 'salesforce', 'csv']) {
    const mapping = parts[`crm/${crm}.yaml`] as { fields: Record<string, Record<string, unknown>> };
    for (const fields of Object.values(mapping.fields)) delete fields[id];
  }
  return JSON.stringify(parts);
}

/** What an admin does with the controls of the settings page: a level, a new criterion, a tier and a claim. */
export function changedWithControls(text: string): string {
  const inDiscovery = {
    kind: 'putCriterion',
    pipeline: 'new_business',
    stage: 'discovery',
    direction: 'exit',
  } as const;
  const edits: readonly Edit[] = [
    {
      ...inDiscovery,
      id: 'champion_on_deal',
      criterion: entry({
        label: 'Someone who argues for it',
        when: {
          kind: 'rows',
          join: 'all',
          rows: [{ fact: 'champions', operator: 'countAtLeast', value: 2 }],
        },
        evidence: 'association',
        level: 'block',
        owner: 'Nora Feld',
        whenMissing: 'Ask who would miss it most if nothing came of this.',
        saysMissing: 'Nobody on this deal argues for it yet.',
        waivableBy: null,
        wrongIf: 'Three deals in a year are won with nobody inside who argued for us.',
      }),
    },
    {
      ...inDiscovery,
      id: null,
      criterion: entry({
        label: 'Chilled or not',
        when: {
          kind: 'rows',
          join: 'all',
          rows: [{ fact: 'chilled_goods', operator: 'isSet', value: null }],
        },
        owner: 'Jonas Reed',
        whenMissing: 'Ask what they keep cold.',
        saysMissing: null,
        waivableBy: null,
        wrongIf: null,
      }),
    },
    { kind: 'putText', at: 'claim/zero_downtime', text: 'No full-day stop.' },
  ];
  const after = edits.reduce<PartValues>(
    (parts, edit) => {
      const edited = applyEdit(parts, edit, context);
      if (!edited.ok) throw new Error(`${edited.error.at}: ${edited.error.what}`);
      return edited.value;
    },
    JSON.parse(text) as PartValues,
  );
  return JSON.stringify(after);
}
