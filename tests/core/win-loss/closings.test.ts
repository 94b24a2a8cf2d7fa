import { describe, expect, it } from 'vitest';
import { closingsOf, type TypedMove } from '../../../src/core/win-loss/closings.ts';

const move = (stage: string, type: TypedMove['type'], on: string): TypedMove => ({
  stage,
  type,
  on,
  at: `${on}T09:00:00.000Z`,
});

describe('closings of a deal', () => {
  it('an open deal has none', () => {
    expect(closingsOf([move('discovery', 'open', '2026-10-01')])).toEqual([]);
  });

  it('a lost deal has one, with the stage that it was lost from', () => {
    const closings = closingsOf([
      move('discovery', 'open', '2026-10-01'),
      move('evaluation', 'open', '2026-10-09'),
      move('lost', 'lost', '2026-11-02'),
    ]);
    expect(closings).toHaveLength(1);
    expect(closings[0]).toMatchObject({
      won: false,
      stageAtClose: 'evaluation',
      on: '2026-11-02',
      reopened: false,
    });
  });

  it('lost, reopened and won makes two closings, and the first stays and says that it was reopened', () => {
    const closings = closingsOf([
      move('evaluation', 'open', '2026-10-09'),
      move('lost', 'lost', '2026-10-20'),
      move('evaluation', 'open', '2026-10-25'),
      move('won', 'won', '2026-11-02'),
    ]);
    expect(closings.map(({ won, reopened }) => [won, reopened])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('moving from one lost stage to another is still one closing', () => {
    const closings = closingsOf([
      move('evaluation', 'open', '2026-10-09'),
      move('lost', 'lost', '2026-10-20'),
      move('lost-later', 'lost', '2026-10-21'),
    ]);
    expect(closings).toHaveLength(1);
    expect(closings[0]?.on).toBe('2026-10-20');
  });

  it('a loss corrected to a win without an open stage between is a second closing', () => {
    const closings = closingsOf([move('lost', 'lost', '2026-10-20'), move('won', 'won', '2026-10-21')]);
    expect(closings.map((closing) => closing.reopened)).toEqual([true, false]);
  });

  it('a stage that nothing maps counts as open', () => {
    const closings = closingsOf([move('lost', 'lost', '2026-10-20'), move('strange', null, '2026-10-21')]);
    expect(closings[0]?.reopened).toBe(true);
  });
});
