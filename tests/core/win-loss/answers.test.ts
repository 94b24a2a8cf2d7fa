import { describe, expect, it } from 'vitest';
import { recordOf, type GivenAnswers } from '../../../src/core/win-loss/answers.ts';
import { winLossFile } from './file.ts';

const closing = {
  id: '2026-11-20T10:00:00.000Z',
  on: '2026-11-20',
  won: false,
  stage: 'lost',
  stageAtClose: 'evaluation',
  reopened: false,
};
const about = {
  deal: '7',
  closing,
  amount: { amount: 84_000, currency: 'EUR' },
  tierAtCreation: 'a',
  by: { id: '1', name: 'Someone' },
  at: '2026-11-21T08:00:00.000Z',
  revision: 1,
};
const given = (chosen: Record<string, string[]>, more: Partial<GivenAnswers> = {}): GivenAnswers => ({
  chosen,
  alsoMattered: [],
  notes: {},
  ...more,
});
const save = (answers: GivenAnswers, won = false) =>
  recordOf(winLossFile, ['northbeam'], { ...about, closing: { ...closing, won } }, answers);

describe('answers at close', () => {
  it('a loss to a vendor keeps vendor, reason and what was known already', () => {
    const saved = save(
      given({ didInstead: ['vendor'], whichVendor: ['northbeam'], mainReason: ['price_value'] }),
    );
    expect(saved).toMatchObject({
      ok: true,
      value: {
        key: '7/2026-11-20T10:00:00.000Z/rep',
        outcome: 'lost_to_competitor',
        competitor: 'northbeam',
        primaryReason: 'price_value',
        stageAtClose: 'evaluation',
        tierAtCreation: 'a',
        amount: 84_000,
      },
    });
  });

  it('a win asks what decided it', () => {
    expect(save(given({ decided: ['price_value'] }), true)).toMatchObject({
      ok: true,
      value: { outcome: 'won', primaryReason: 'price_value' },
    });
  });

  it('silence needs no reason and is stored as unknown', () => {
    expect(save(given({ didInstead: ['silent'] }))).toMatchObject({
      ok: true,
      value: { primaryReason: 'unknown' },
    });
  });

  it('not a real loss ends there and keeps no reason', () => {
    expect(save(given({ didInstead: ['not_real'], mainReason: ['price_value'] }))).toMatchObject({
      ok: true,
      value: { outcome: 'not_a_real_loss', primaryReason: null, considered: [] },
    });
  });

  it('a reason that does not go with the outcome is refused', () => {
    const saved = save(given({ didInstead: ['kept'], mainReason: ['price_value'] }));
    expect(saved).toMatchObject({ ok: false, error: [{ question: 'mainReason' }] });
  });

  it('other needs a few words, and with them it is taken', () => {
    const chosen = { didInstead: ['kept'], mainReason: ['other'] };
    expect(save(given(chosen))).toMatchObject({ ok: false, error: [{ question: 'mainReason' }] });
    expect(save(given(chosen, { notes: { mainReason: ' a merger ' } }))).toMatchObject({
      ok: true,
      value: { notes: { mainReason: 'a merger' } },
    });
  });

  it('everything that is wrong is told at once', () => {
    const saved = save(given({ didInstead: ['vendor'], whichVendor: ['nobody'], howKnown: ['guess'] }));
    expect(saved.ok ? [] : saved.error.map((problem) => problem.question)).toEqual([
      'whichVendor',
      'mainReason',
      'howKnown',
    ]);
  });

  it('what also mattered is another reason than the main one', () => {
    const saved = save(
      given({ didInstead: ['vendor'], mainReason: ['price_value'] }, { alsoMattered: ['price_value'] }),
    );
    expect(saved.ok).toBe(false);
  });
});
