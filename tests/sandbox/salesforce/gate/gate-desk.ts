import { Connection } from 'jsforce';
import { startLocalSalesforce, type LocalSalesforce } from '../../../../src/sandbox/salesforce/index.ts';
import { now, smallSeed } from '../soql/small-org.ts';
import { gateObjects } from './gate-objects.ts';

/** The opportunity that is moved. */
export const twoSites = '006000000000401AAA';

/** What became of a move. */
export interface Outcome {
  readonly success: boolean;
  readonly errors: readonly {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
  }[];
}

type Values = Readonly<Record<string, unknown>>;

/** An org with the gate in it, and one opportunity to move. */
export interface GateDesk {
  readonly local: LocalSalesforce;
  readonly connection: Connection;
  readonly connect: (accessToken: string) => Connection;
  readonly gate: (criterion: string, more: Values) => Promise<void>;
  readonly move: (stage: string, more?: Values, as?: Connection) => Promise<Outcome>;
}

/** Starts an org with the objects of the gate, an admin, and Bea, who may move past it. */
export async function openGateDesk(): Promise<GateDesk> {
  const bypass = { id: '504', firstName: 'Bea', lastName: 'Moor', email: 'bea@harbour.example' };
  const local = await startLocalSalesforce({
    records: { ...smallSeed, objects: [...(smallSeed.objects ?? []), ...gateObjects] },
    users: [{ ...bypass, permissions: ['Plumbline_Bypass_Stage_Gate'] }],
    now: () => now,
  });
  const connect = (accessToken: string): Connection =>
    new Connection({ instanceUrl: local.url, accessToken, version: '67.0' });
  const connection = connect(local.token);
  let order = 0;
  return {
    local,
    connection,
    connect,
    async gate(criterion, more) {
      order++;
      await connection.sobject('Stage_Gate__c').create({
        Key__c: criterion,
        Stage_Value__c: 'Qualification',
        Direction__c: 'exit',
        Criterion__c: criterion,
        Level__c: 'block',
        Message__c: `Missing: ${criterion}.`,
        Sort_Order__c: order,
        Active__c: true,
        ...more,
      });
    },
    async move(stage, more = {}, as = connection) {
      const moved = await as.sobject('Opportunity').update([{ Id: twoSites, StageName: stage, ...more }]);
      const [outcome] = moved as unknown as readonly Outcome[];
      return outcome ?? { success: false, errors: [] };
    },
  };
}

/** What a refused move is told, and at which fields. */
export const told = ({ errors }: Outcome): readonly unknown[] =>
  errors.map(({ message, fields }) => [message, fields]);
