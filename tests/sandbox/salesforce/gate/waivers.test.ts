import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from 'jsforce';
import { now } from '../soql/small-org.ts';
import { openGateDesk, told, twoSites, type GateDesk } from './gate-desk.ts';

let order = 0;
let desk: GateDesk;
let connection: GateDesk['connection'];
beforeEach(async () => {
  desk = await openGateDesk();
  connection = desk.connection;
});
afterEach(() => desk.local.stop());

const gate: GateDesk['gate'] = (criterion, more) => desk.gate(criterion, more);
const move: GateDesk['move'] = (stage, more, as) => desk.move(stage, more, as);

describe('a criterion that is waived', () => {
  const day = (days: number): string => new Date(now + days * 86_400_000).toISOString().slice(0, 10);
  const decide = (by: Connection, id: string, more: Readonly<Record<string, unknown>> = {}) =>
    by.sobject('Plumbline_Event__c').create({
      Key__c: `waiver/${order++}`,
      Kind__c: 'waiver_decided',
      Action__c: 'approve',
      Subject__c: 'never',
      About_Id__c: twoSites,
      About_Object__c: 'deal',
      By_Id__c: id,
      Until__c: day(3),
      ...more,
    });
  const moves = async (): Promise<boolean> => (await move('Proposal/Price Quote')).success;
  let approver: Connection;
  let approverId: string;
  let myId: string;
  beforeEach(async () => {
    await gate('never', { Formula__c: 'FALSE', Waivable_By__c: 'bea@harbour.example' });
    approver = desk.connect(desk.local.tokenFor('504'));
    const users = await connection.query<{ Id: string; Email: string }>(
      'SELECT Id, Email FROM User ORDER BY Id',
    );
    approverId = users.records.find(({ Email }) => Email === 'bea@harbour.example')?.Id ?? '';
    myId = users.records.find(({ Id }) => Id !== approverId)?.Id ?? '';
  });

  it('stops nobody while the waiver of its approver lasts', async () => {
    expect(await moves()).toBe(false);
    await decide(approver, approverId);
    expect(await moves()).toBe(true);
  });

  it('stops again after its last day, and after it was refused', async () => {
    await decide(approver, approverId, { Until__c: day(-1) });
    expect(await moves()).toBe(false);
    await decide(approver, approverId);
    await decide(approver, approverId, { Action__c: 'refuse', Until__c: null });
    expect(await moves()).toBe(false);
  });

  it('is not waived by somebody else, in the approver’s name, or by a row that was changed', async () => {
    await decide(connection, myId);
    await decide(connection, approverId);
    expect(await moves()).toBe(false);
    const { id } = (await decide(approver, approverId, { Until__c: day(-1) })) as { id: string };
    await connection.sobject('Plumbline_Event__c').update({ Id: id, Until__c: day(9) });
    expect(await moves()).toBe(false);
  });

  it('is not waived where the gate names nobody', async () => {
    await gate('nobody', { Formula__c: 'FALSE' });
    await decide(approver, approverId);
    await decide(approver, approverId, { Subject__c: 'nobody' });
    expect(told(await move('Proposal/Price Quote'))).toEqual([['Missing: nobody.', ['StageName']]]);
  });
});
