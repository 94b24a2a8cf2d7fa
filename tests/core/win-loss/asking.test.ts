import { describe, expect, it } from 'vitest';
import { whetherToAsk, type ClosingInQuestion } from '../../../src/core/win-loss/asking.ts';
import type { WinLossRecord } from '../../../src/core/win-loss/record.ts';
import { winLossFile } from './file.ts';

const today = '2026-11-21';
const closing = {
  id: '2026-11-20T10:00:00.000Z',
  on: '2026-11-20',
  won: false,
  stage: 'lost',
  stageAtClose: 'evaluation',
  reopened: false,
};
const deal: ClosingInQuestion = {
  closing,
  pipeline: 'new-business',
  amount: { amount: 84_000, currency: 'EUR' },
  records: [],
  deferrals: [],
};
const person = { id: '1', name: 'Someone' };
const deferral = {
  deal: '7',
  closing: closing.id,
  until: null,
  handedTo: null,
  by: person,
  at: '2026-11-20T12:00:00.000Z',
};

describe('whether a closed deal is asked about', () => {
  it('a closing without a record is', () => {
    expect(whetherToAsk(winLossFile, deal, today)).toEqual({ ask: true, handedTo: null });
  });

  it('not once it is answered', () => {
    const record = { closing: closing.id, source: 'rep', revision: 1 } as WinLossRecord;
    expect(whetherToAsk(winLossFile, { ...deal, records: [record] }, today)).toMatchObject({
      ask: false,
      why: 'saved',
    });
  });

  it('a record of an earlier closing does not count for this one', () => {
    const record = { closing: '2026-01-01T00:00:00.000Z', source: 'rep', revision: 1 } as WinLossRecord;
    expect(whetherToAsk(winLossFile, { ...deal, records: [record] }, today).ask).toBe(true);
  });

  it.each([
    ['closed before questions began', { closing: { ...closing, on: '2026-05-31' } }, 'before_we_asked'],
    ['closed longer ago than the model asks', { closing: { ...closing, on: '2026-10-21' } }, 'long_ago'],
    ['of a pipeline that the model does not name', { pipeline: 'renewals' }, 'other_pipeline'],
    ['below the amount', { amount: { amount: 4999, currency: 'EUR' } }, 'small'],
    ['that was reopened', { closing: { ...closing, reopened: true } }, 'reopened'],
    ['put off until later', { deferrals: [{ ...deferral, until: '2026-11-22' }] }, 'put_off'],
  ])('not one %s', (_, change, why) => {
    expect(whetherToAsk(winLossFile, { ...deal, ...change }, today)).toMatchObject({ ask: false, why });
  });

  it.each([
    ['exactly as many days ago as the model asks', { closing: { ...closing, on: '2026-10-22' } }],
    ['without a known amount', { amount: null }],
    ['with an amount in another currency', { amount: { amount: 1, currency: 'USD' } }],
    ['put off until today', { deferrals: [{ ...deferral, until: '2026-11-21' }] }],
  ])('one %s is', (_, change) => {
    expect(whetherToAsk(winLossFile, { ...deal, ...change }, today).ask).toBe(true);
  });

  it('one handed on asks the person who knows, and the newest deferral counts', () => {
    const deferrals = [
      { ...deferral, until: '2026-12-01' },
      { ...deferral, handedTo: '9', at: '2026-11-20T13:00:00.000Z' },
    ];
    expect(whetherToAsk(winLossFile, { ...deal, deferrals }, today)).toEqual({ ask: true, handedTo: '9' });
  });
});
