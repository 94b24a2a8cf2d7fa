import { describe, expect, it } from 'vitest';
import { pickCards } from '../../src/core/enablement/pick-section.ts';
import type { GuideView } from '../../src/views/guide-view.ts';
import { showGuide, type GuideToShow } from '../../src/views/show-guide.ts';
import { exampleModel, today } from '../functions/example-world.ts';

const { battleCards, messaging, objections } = exampleModel;
const undecided = {
  waiver: null,
  asked: null,
  attestation: null,
  mayWaive: false,
  mayAttest: false,
  isKnown: true,
};

function shown(over: Partial<GuideToShow> = {}): GuideView {
  return showGuide({
    stage: null,
    stageLabel: 'Discovery',
    enteredOn: null,
    exit: [],
    entry: [],
    need: null,
    assets: messaging?.assets ?? [],
    cards: [],
    claims: new Map(),
    objections: {
      objections: objections?.objections ?? [],
      claims: new Map(),
      proofPoints: messaging?.proofPoints ?? [],
      heard: null,
      youHeard: new Set(),
      today,
    },
    limits: [],
    roles: null,
    fieldOf: (fact) => ({ fact, label: fact, object: 'deal', recordId: '1', field: null }),
    decisionOn: () => undecided,
    skipped: [],
    model: { text: 'Model 12', version: 'abc' },
    today,
    ...over,
  });
}

const cardsWhere = (change: object): GuideToShow['cards'] => {
  const cards = battleCards.map((card) => ({
    ...card,
    sections: card.sections.map((section) => ({ ...section, ...change })),
  }));
  return pickCards(cards, [{ competitor: 'northbeam', main: true, since: null }], []);
};

describe('the deal guide', () => {
  it('of a list of objections shows eight; the rest is on the contact card', () => {
    expect(objections?.objections.length).toBeGreaterThan(8);
    expect(shown().objections?.rows).toHaveLength(8);
  });

  it('has no section for what the model does not hold', () => {
    const empty = {
      objections: [],
      claims: new Map(),
      proofPoints: [],
      heard: null,
      youHeard: new Set<string>(),
      today,
    };
    expect(shown({ objections: empty })).toMatchObject({
      objections: null,
      toLeave: null,
      enteredWithout: null,
      battleCards: [],
      roles: null,
      need: null,
      give: null,
    });
  });

  it('says that a battle card is out of date from the day after its last', () => {
    const checkedOf = (expires: string): object | undefined =>
      shown({ cards: cardsWhere({ expires, verifiedOn: '2026-05-02', verifiedBy: 'Mara Lind' }) })
        .battleCards[0]?.checked;
    expect(checkedOf(today)).toEqual({ text: 'checked 2 May by Mara Lind', tone: 'neutral' });
    expect(checkedOf('2026-11-20')).toEqual({
      text: 'Out of date since 20 Nov, checked 2 May by Mara Lind',
      tone: 'warn',
    });
  });

  it('counts objections as deals of deals, with one deal in the singular', () => {
    const heard = { deals: 1, byObjection: { before_christmas: 1 } };
    const first = (objections?.objections ?? []).filter(({ id }) => id === 'before_christmas');
    const rows = shown({
      objections: {
        objections: first,
        claims: new Map(),
        proofPoints: [],
        heard,
        youHeard: new Set(),
        today,
      },
    }).objections?.rows;
    expect(rows?.map((row) => row.heard)).toEqual(['On 1 of 1 deal']);
  });
});
