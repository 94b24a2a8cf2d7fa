import type { CalendarDate } from '../../../base/calendar.ts';
import { datingFrom, type Dating } from './dating.ts';
import { cell, readTable, type Row } from './table.ts';

/** Something that a seller did with a card: the row that a store of records keeps. */
export interface ExampleEvent {
  readonly key: string;
  readonly kind: 'objection_heard' | 'content_used';
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly signed: boolean;
  readonly about: { readonly object: 'deal'; readonly id: string };
  readonly stage: string;
  readonly subject: string;
  readonly action: string;
  readonly note: string | null;
}

const taps = `
deal | ago | by   | stage             | kind            | subject             | action
4101 | 11  | sam  | vendor_evaluation | objection_heard | before_christmas    | heard
4101 | 20  | sam  | vendor_evaluation | objection_heard | last_project_failed | heard
4101 | 5   | sam  | vendor_evaluation | content_used    | section:northbeam/northbeam_selection | opened
4103 | 12  | nora | problem           | objection_heard | contract_runs       | heard
4104 | 14  | sam  | discovery         | objection_heard | our_developer_can   | heard
4104 | 13  | sam  | discovery         | content_used    | section:building_in_house/in_house_early | opened
4106 | 18  | sam  | requirements      | objection_heard | pickers_wont        | heard
4107 | 16  | nora | requirements      | objection_heard | data_is_a_mess      | heard
4107 | 15  | nora | requirements      | objection_heard | drivers_take_orders | heard
4109 | 12  | sam  | vendor_evaluation | objection_heard | before_christmas    | heard
4109 | 12  | sam  | vendor_evaluation | objection_heard | you_are_small       | heard
4110 | 10  | sam  | vendor_evaluation | objection_heard | northbeam_next_door | heard
4111 | 33  | nora | vendor_evaluation | objection_heard | before_christmas    | heard
4111 | 6   | nora | contract          | objection_heard | twice_the_price     | heard
4112 | 45  | nora | vendor_evaluation | objection_heard | before_christmas    | heard
4112 | 44  | nora | vendor_evaluation | objection_heard | board_decides       | heard
4113 | 28  | sam  | vendor_evaluation | objection_heard | never_a_freezer     | heard
4113 | 26  | sam  | vendor_evaluation | content_used    | line:palletworks_selection_crew | copied
4115 | 35  | nora | vendor_evaluation | objection_heard | twice_the_price     | heard
4116 | 30  | sam  | vendor_evaluation | objection_heard | northbeam_next_door | heard
4116 | 22  | sam  | vendor_evaluation | objection_heard | you_are_small       | heard
4117 | 32  | nora | vendor_evaluation | objection_heard | before_christmas    | heard
4117 | 20  | nora | vendor_evaluation | objection_heard | it_has_no_time      | heard
4118 | 50  | sam  | requirements      | objection_heard | contract_runs       | heard
4119 | 38  | nora | requirements      | objection_heard | our_developer_can   | heard
4120 | 66  | nora | vendor_evaluation | objection_heard | last_project_failed | heard
4120 | 33  | nora | vendor_evaluation | objection_heard | before_christmas    | heard
4120 | 32  | nora | vendor_evaluation | content_used    | line:northbeam_selection_side_by_side | copied
`;

const people = { nora: { id: '81001', name: 'Nora Feld' }, sam: { id: '81002', name: 'Sam Orell' } } as const;

function eventOf(row: Row, on: Dating): ExampleEvent {
  const [deal, stage, subject] = [cell(row, 'deal'), cell(row, 'stage'), cell(row, 'subject')];
  const [kind, action, daysAgo] = [cell(row, 'kind'), cell(row, 'action'), Number(cell(row, 'ago'))];
  const by = people[cell(row, 'by') as keyof typeof people];
  const heard = kind === 'objection_heard';
  // As the functions make them: heard by turns, used once a day.
  const key = heard
    ? ['heard', 'deal', deal, stage, subject, by.id, 0]
    : ['used', 'deal', deal, subject, action, by.id, on.day(daysAgo)];
  return {
    key: key.join('/'),
    kind: heard ? 'objection_heard' : 'content_used',
    at: on.at(daysAgo, '16:20'),
    by,
    signed: false,
    about: { object: 'deal', id: deal },
    stage,
    subject,
    action,
    note: null,
  };
}

/** What sellers heard and used on the deals of the example, oldest first. */
export function exampleEvents(today: CalendarDate): readonly ExampleEvent[] {
  const on = datingFrom(today);
  return readTable(taps)
    .map((row) => eventOf(row, on))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}
