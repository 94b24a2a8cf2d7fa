import { describe, expect, it } from 'vitest';
import type { BattleCardFile, Objection } from '../../../src/core/enablement/model.ts';
import { pickObjections } from '../../../src/core/enablement/pick-objections.ts';
import { pickCards, pickSection } from '../../../src/core/enablement/pick-section.ts';

const section = (id: string, buyingJobs: string[]): BattleCardFile['sections'][number] => ({
  id,
  status: 'approved',
  buyingJobs,
  feelConfidentThat: 'it works',
  give: 'plan',
  lead: 'Ask.',
  lines: [{ id: `${id}-1`, scope: 'internal', text: 'Ask.' }],
  verifiedBy: 'Mara',
  verifiedOn: '2026-10-30',
});
const card = (id: string, kind: BattleCardFile['kind']): BattleCardFile => ({
  engine: 1,
  id,
  label: id,
  kind,
  aliases: [],
  overview: 'They sell.',
  whyWeWin: [],
  whyWeLose: [],
  owner: 'Mara',
  sections: [section('early', ['problem']), section('late', ['selection', 'validation'])],
});
const cards = [card('northbeam', 'vendor'), card('palletworks', 'vendor'), card('nothing', 'status_quo')];

describe('picking a section', () => {
  it('takes the one for what the buyer mostly does', () => {
    expect(pickSection(cards[0] as BattleCardFile, ['selection', 'problem'])?.id).toBe('late');
  });

  it('takes one for another job of the stage, then the first', () => {
    expect(pickSection(cards[0] as BattleCardFile, ['consensus', 'validation'])?.id).toBe('late');
    expect(pickSection(cards[0] as BattleCardFile, [])?.id).toBe('early');
  });
});

describe('picking cards', () => {
  it('opens the main competitor and doing nothing, and folds the rest', () => {
    const picked = pickCards(
      cards,
      [
        { competitor: 'palletworks', main: false, since: null },
        { competitor: 'northbeam', main: true, since: '2026-11-03' },
      ],
      ['problem'],
    );
    expect(picked.map(({ card: one, open }) => [one.id, open])).toEqual([
      ['northbeam', true],
      ['palletworks', false],
      ['nothing', true],
    ]);
  });

  it('leaves out a competitor that the model has no card for', () => {
    const picked = pickCards(cards, [{ competitor: 'unheard-of', main: true, since: null }], []);
    expect(picked.map(({ card: one }) => one.id)).toEqual(['nothing']);
  });
});

describe('picking objections', () => {
  const objection = (id: string, buyingJobs: string[], roles: string[]): Objection => ({
    id,
    status: 'approved',
    buyerSays: id,
    category: 'price',
    buyingJobs,
    roles,
    owner: 'Mara',
    responses: [],
  });
  const all = [
    objection('a', ['problem'], []),
    objection('b', [], ['user']),
    objection('c', ['problem'], ['signer']),
  ];

  it('puts what was heard on most deals first, and keeps the model’s order otherwise', () => {
    const heard = { deals: 9, byObjection: { c: 4 } };
    expect(pickObjections(all, ['problem'], [], heard).map((one) => one.id)).toEqual(['c', 'a', 'b']);
  });

  it('leaves out what is not heard in these jobs or from these roles', () => {
    expect(pickObjections(all, ['selection'], [], null).map((one) => one.id)).toEqual(['b']);
    expect(pickObjections(all, [], ['user'], null).map((one) => one.id)).toEqual(['a', 'b']);
  });
});
