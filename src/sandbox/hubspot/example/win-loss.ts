import type { CalendarDate } from '../../../base/calendar.ts';
import { datingFrom } from './dating.ts';
import { movedAt } from './deals.ts';
import { cell, readTable, type Row } from './table.ts';

/** What was answered about a closing of a deal: the record that Plumbline keeps. */
export interface ExampleWinLoss {
  readonly key: string;
  readonly deal: string;
  readonly closing: string;
  readonly source: 'rep' | 'buyer';
  readonly outcome: string;
  readonly considered: readonly string[];
  readonly competitor: string | null;
  readonly primaryReason: string | null;
  readonly contributing: readonly string[];
  readonly howKnown: string | null;
  readonly wouldHaveChanged: string | null;
  readonly notes: Readonly<Record<string, string>>;
  readonly stageAtClose: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly tierAtCreation: string | null;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly revision: number;
  readonly reopened: boolean;
}

const answers = `
deal | closed | source | outcome            | considered            | competitor | reason                 | also        | known        | changed       | left              | amount | tier
4115 | 21     | rep    | won                | keeping_what_they_had |            | product_gap            | price_value | buyer_after  |               | contract          | 16000  | b
4118 | 26     | rep    | no_decision        | keeping_what_they_had |            | no_priority_status_quo |             | my_reading   | decider_sooner | requirements     | 34000  | b
4118 | 26     | buyer  | no_decision        | keeping_what_they_had |            | indecision_consensus   | trust_risk  | buyer_after  | proof         | requirements      | 34000  | b
4120 | 48     | rep    | lost_to_competitor | northbeam             | northbeam  | trust_risk             | price_value | buyer_before | proof         | vendor_evaluation | 58000  | a
`;

/** Deals that were taken up again after the closing below. */
const reopened: ReadonlySet<string> = new Set(['4120']);
const sam = { id: '81002', name: 'Sam Orell' };
const nora = { id: '81001', name: 'Nora Feld' };
const notes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '4118/buyer': { wouldHaveChanged: 'That the depot does not stand still while it is changed.' },
  '4120/rep': { wouldHaveChanged: 'A cold store of their size that they could call.' },
};

const list = (text: string | undefined): readonly string[] => (text === undefined ? [] : text.split(' '));

function recordOf(row: Row, closing: string, at: string): ExampleWinLoss {
  const [deal, source] = [cell(row, 'deal'), cell(row, 'source') as ExampleWinLoss['source']];
  return {
    key: `${deal}/${closing}/${source}`,
    deal,
    closing,
    source,
    outcome: cell(row, 'outcome'),
    considered: list(row['considered']),
    competitor: row['competitor'] ?? null,
    primaryReason: row['reason'] ?? null,
    contributing: list(row['also']),
    howKnown: row['known'] ?? null,
    wouldHaveChanged: row['changed'] ?? null,
    notes: notes[`${deal}/${source}`] ?? {},
    stageAtClose: row['left'] ?? null,
    amount: Number(cell(row, 'amount')),
    currency: 'EUR',
    tierAtCreation: row['tier'] ?? null,
    by: deal === '4118' ? sam : nora,
    at,
    revision: 1,
    reopened: reopened.has(deal),
  };
}

/** What was answered already about closed deals of the example; the others are still to be asked about. */
export function exampleWinLoss(today: CalendarDate): readonly ExampleWinLoss[] {
  const on = datingFrom(today);
  return readTable(answers).map((row) => {
    const closed = Number(cell(row, 'closed'));
    return recordOf(row, movedAt(on, closed), on.at(closed - 1, '08:40'));
  });
}
