import type { RecordSeed } from '../seed.ts';
import type { Dating } from './dating.ts';
import { ownerIds, type ExampleOwner } from './owners.ts';
import { cell, readTable } from './table.ts';

const meetings = `
id   | deal | owner | ago | title
5101 | 4101 | sam   | 5   | Cut-over plan with Ines and Pavel
5102 | 4101 | sam   | 26  | Early shift in Bremen
5103 | 4104 | sam   | 14  | First visit in Graz
5104 | 4106 | sam   | 34  | Two warehouses in Parma
5105 | 4107 | nora  | 20  | Joint cold store, both companies
5106 | 4109 | sam   | 4   | Reference call, with notes
5107 | 4109 | sam   | 12  | Questions from Karin
5108 | 4111 | nora  | 6   | Contract, first reading
5109 | 4112 | nora  | 11  | Plan to go-live, second round
5110 | 4116 | sam   | 9   | Group purchasing
5111 | 4117 | nora  | 3   | Last questions before the decision
5112 | 4120 | nora  | 8   | Contract with Liis
`;

/** Meetings that were held on the deals of the example. */
export const exampleMeetings = (on: Dating): readonly RecordSeed[] =>
  readTable(meetings).map((row) => {
    const start = on.at(Number(cell(row, 'ago')), '13:00');
    return {
      id: cell(row, 'id'),
      createdAt: start,
      properties: {
        hs_timestamp: start,
        hs_meeting_title: cell(row, 'title'),
        hs_meeting_start_time: start,
        hs_meeting_outcome: 'COMPLETED',
        hubspot_owner_id: ownerIds[cell(row, 'owner') as ExampleOwner],
      },
      associations: [{ to: `deals/${cell(row, 'deal')}` }],
    };
  });
