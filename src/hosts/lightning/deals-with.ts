import { writtenDay } from '../../base/calendar.ts';
import { ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../../crm/port.ts';
import type { Org, Row } from '../../crm/salesforce/org.ts';

/** One deal that a person is on, as far as the one who looks may see it. */
export interface DealRow {
  readonly id: string;
  readonly name: string;
  readonly outcome: 'won' | 'lost' | 'open';
  /** `27 Dec 2026`; null when it is not set. */
  readonly closeDate: string | null;
}

/** The deals of a person, at most 100 of them. */
export interface DealRows {
  readonly rows: readonly DealRow[];
  readonly hasMore: boolean;
}

const most = 100;

/** The deals on which a contact has a role, under the rights of whoever looks; the latest first. */
export async function dealsWith(
  org: Pick<Org, 'read'>,
  contactId: string,
): Promise<Result<DealRows, CrmError>> {
  if (!/^003[A-Za-z0-9]{12,15}$/.test(contactId)) return ok({ rows: [], hasMore: false });
  const answers = await org.read([
    {
      object: 'OpportunityContactRole',
      fields: [
        'Id',
        'OpportunityId',
        ...['Name', 'IsClosed', 'IsWon', 'CloseDate'].map((name) => `Opportunity.${name}`),
      ],
      where: { field: 'ContactId', is: contactId },
      orderBy: [{ field: 'Opportunity.CloseDate', descending: true }],
      limit: most + 1,
    },
  ]);
  if (!answers.ok) return answers;
  const deals = (answers.value[0]?.rows ?? []).flatMap(dealOf);
  // Somebody may have two roles on one deal.
  const once = [...new Map(deals.map((deal) => [deal.id, deal])).values()];
  return ok({ rows: once.slice(0, most), hasMore: deals.length > most });
}

function dealOf(row: Row): readonly DealRow[] {
  const deal = row['Opportunity'] as Row | null | undefined;
  const id = row['OpportunityId'];
  if (!deal || typeof id !== 'string') return [];
  const { Name: name, IsClosed: isClosed, IsWon: isWon, CloseDate: closeDate } = deal;
  const outcome = isClosed !== true ? 'open' : isWon === true ? 'won' : 'lost';
  return [
    {
      id,
      name: typeof name === 'string' ? name : id,
      outcome,
      // Written with its year, as Salesforce does: no day is near the year 0.
      closeDate: typeof closeDate === 'string' ? writtenDay(closeDate, '0000-01-01') : null,
    },
  ];
}
