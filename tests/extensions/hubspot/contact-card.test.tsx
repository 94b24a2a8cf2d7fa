import { Accordion, Select, StatusTag } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { ContactCard } from '../../../extensions/hubspot/cards/ContactCard.tsx';
import type { ContactView } from '../../../src/views/contact-view.ts';
import { leaveStage, ok, stageCard } from './card-stage.tsx';
import { operations } from './fixtures/contact.ts';
import { decidableFit } from './fixtures/fit.ts';

leaveStage();

interface AssociatedDeal {
  readonly id: number;
  readonly name: string | null;
  readonly closed?: boolean;
  readonly won?: boolean;
}

const association = ({ id, name, closed = false, won = false }: AssociatedDeal) => ({
  toObjectId: id,
  associationTypes: [],
  properties: {
    dealname: name,
    closedate: '12 Dec 2026',
    hs_is_closed: String(closed),
    hs_is_closed_won: String(won),
  },
});

const noPages = {
  hasNextPage: false,
  hasPreviousPage: false,
  currentPage: 1,
  pageSize: 100,
  nextPage: () => {},
  previousPage: () => {},
  reset: () => {},
};

type DealsAnswer = Partial<ReturnType<ReturnType<typeof stageCard>['mocks']['useAssociations']>>;

function contactCard(
  deals: readonly AssociatedDeal[],
  more: DealsAnswer = {},
  contact: ContactView = operations,
) {
  return stageCard(
    <ContactCard />,
    {
      readContactCard: () => ok({ contact }),
      logObjectionHeard: () => ok({ said: 'Noted.', canUndo: true }),
    },
    { object: 'contact', id: 4001 },
    ({ useAssociations }) =>
      useAssociations.willCall(() => ({
        results: deals.map(association),
        error: null,
        isLoading: false,
        isRefetching: false,
        pagination: noPages,
        refetch: () => Promise.resolve(),
        ...more,
      })),
  );
}

const won = { id: 1, name: 'Havelhof 2024', closed: true, won: true };
const lost = { id: 2, name: 'Havelhof pilot', closed: true };
const openOne = { id: 3, name: 'Havelhof rollout' };
const openTwo = { id: 4, name: 'Havelhof cold store' };

describe('the contact card', () => {
  it('says who this is in the decision and what they worry about', async () => {
    const card = contactCard([]);
    await card.shows(operations.headline.text);
    expect(card.text()).toContain('a second system to train');
    expect(card.sent('readContactCard')).toEqual([{ contactId: '4001' }]);
  });

  it('reads deals under the rights of the person who looks, and counts only what it lists', async () => {
    const card = contactCard([lost, won, openOne]);
    await card.shows('Deals with this person: 1 open, 1 won, 1 lost');
    expect(card.mocks.useAssociations.calls[0]?.[0]).toMatchObject({ toObjectType: '0-3' });
    expect(card.findAll(StatusTag).map((tag) => tag.text)).toEqual(['Open', 'Won', 'Lost']);
    expect(card.text()).toContain('12 Dec 2026');
  });

  it('says that none is visible, without a number', async () => {
    const card = contactCard([]);
    await card.shows('No deal with this person that you may see.');
    expect(card.findAll(StatusTag)).toEqual([]);
  });

  it('says when the deals could not be read, and keeps the rest', async () => {
    const card = contactCard([], { error: new Error('403') });
    await card.shows('HubSpot did not give this person’s deals.');
    expect(card.text()).toContain(operations.headline.text);
  });

  it('says that there are more deals than it lists', async () => {
    const card = contactCard([won, lost], { pagination: { ...noPages, hasNextPage: true } });
    await card.shows('These are the first 2.');
    expect(card.findAll(StatusTag)).toHaveLength(2);
  });

  it('a deal without a name has a line all the same', async () => {
    const card = contactCard([{ id: 9, name: null }]);
    await card.shows('A deal without a name');
    expect(card.find(StatusTag).text).toBe('Open');
  });

  it('counts an objection on the one open deal', async () => {
    const card = contactCard([won, openOne]);
    await card.shows('I heard this');
    expect(card.maybeFind(Select)).toBeNull();
    card.press('I heard this');
    await expect
      .poll(() => card.sent('logObjectionHeard'))
      .toEqual([{ dealId: '3', objectionId: 'before_christmas', undo: false }]);
  });

  it('asks which deal, when several are open, before anything is counted', async () => {
    const card = contactCard([openOne, openTwo]);
    await card.shows('Which deal are you on?');
    expect(card.has('I heard this')).toBe(false);
    card.find(Select).props.onChange?.('4');
    await card.shows('I heard this');
    card.press('I heard this');
    await expect.poll(() => card.sent('logObjectionHeard')).toMatchObject([{ dealId: '4' }]);
  });

  it('offers no tap where no deal is open', async () => {
    const card = contactCard([won]);
    await card.shows('We can’t touch this before Christmas.');
    expect(card.has('I heard this')).toBe(false);
  });

  it('has the contact’s own fit folded, with its headline', async () => {
    const fit = { ...decidableFit, about: { object: 'contact' as const, id: '4001' } };
    const card = contactCard([], {}, { ...operations, fit });
    await card.shows(operations.headline.text);
    expect(card.findAll(Accordion).map((node) => node.props.title)).toContain(
      'Fit: 82 of 100 · Tier A · Pursue',
    );
  });
});
