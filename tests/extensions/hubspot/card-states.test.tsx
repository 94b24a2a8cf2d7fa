import type { ReactElement } from 'react';
import { Alert, EmptyState, Link, LoadingSpinner } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { ContactCard } from '../../../extensions/hubspot/cards/ContactCard.tsx';
import { DealGuideCard } from '../../../extensions/hubspot/cards/DealGuideCard.tsx';
import { FitCard } from '../../../extensions/hubspot/cards/FitCard.tsx';
import { WinLossCard } from '../../../extensions/hubspot/cards/WinLossCard.tsx';
import type { FunctionName } from '../../../src/wire/reply.ts';
import { leaveStage, ok, type Place, stageCard } from './card-stage.tsx';
import { operations } from './fixtures/contact.ts';
import { scoredFit } from './fixtures/fit.ts';
import { dealGuide } from './fixtures/guide.ts';
import { problems } from './fixtures/problems.ts';
import { lostYesterday } from './fixtures/win-loss.ts';

leaveStage();

interface Case {
  readonly name: string;
  readonly card: ReactElement;
  readonly reads: FunctionName;
  readonly place: Place;
  readonly reading: string;
  readonly value: object;
  /** Something that stands on the card once it is read. */
  readonly shown: string;
}

const guideReply = { guide: dealGuide, winLoss: lostYesterday, fit: null };

const cards: readonly Case[] = [
  {
    name: 'ICP fit',
    card: <FitCard />,
    reads: 'readFit',
    place: { location: 'crm.record.sidebar' },
    reading: 'Reading the deal’s fit',
    value: { fit: scoredFit },
    shown: scoredFit.known,
  },
  {
    name: 'Deal guide',
    card: <DealGuideCard />,
    reads: 'readDealGuide',
    place: {},
    reading: 'Reading the deal',
    value: { ...guideReply, winLoss: null },
    shown: dealGuide.lead.text,
  },
  {
    name: 'Win/loss',
    card: <WinLossCard />,
    reads: 'readDealGuide',
    place: {},
    reading: 'Reading how the deal ended',
    value: guideReply,
    shown: lostYesterday.headline.text,
  },
  {
    name: 'Contact',
    card: <ContactCard />,
    reads: 'readContactCard',
    place: { object: 'contact', id: 4001 },
    reading: 'Reading the contact',
    value: { contact: operations },
    shown: operations.headline.text,
  },
];

describe.each(cards)('$name', ({ card: element, reads, place, reading, value, shown }) => {
  const stage = (answer: () => unknown) => stageCard(element, { [reads]: answer }, place);

  it('says what is being read, then shows it, with one call', async () => {
    const card = stage(() => ok(value));
    expect(card.findAll(LoadingSpinner).map((spinner) => spinner.props.label)).toEqual([reading]);
    await card.shows(shown);
    expect(card.calls).toHaveLength(1);
    expect(card.calls[0]?.parameters['person']).toEqual({
      id: '77',
      email: 'ada@example.com',
      name: 'Ada Vos',
    });
  });

  it.each(Object.values(problems))('says that $title, and what to do next', async (problem) => {
    const card = stage(() => ({ ok: false, problem }));
    await card.shows(problem.title);
    expect(card.text()).toContain(problem.next);
    const isEmpty = problem.kind === 'nothing_here';
    expect([card.maybeFind(EmptyState) !== null, card.maybeFind(Alert) !== null]).toEqual([
      isEmpty,
      !isEmpty,
    ]);
    expect(card.has('Try again') || card.has('Refresh')).toBe(problem.retry);
    expect(card.maybeFind(Link) !== null).toBe(problem.kind === 'not_set_up');
  });

  it.each([
    ['does not answer', () => Promise.reject(new Error('Task timed out after 15.00 seconds'))],
    ['answers with something else', () => ({ statusCode: 500, body: 'oh' })],
    ['answers without what was asked for', () => ({ ok: true, value: {} })],
    ['answers with nothing', () => null],
  ])('cannot be read when the function %s, and reads again when asked', async (_how, answer) => {
    let asked = 0;
    const card = stage(() => (asked++ === 0 ? answer() : ok(value)));
    await card.shows('This could not be read');
    expect(card.text()).toContain('Nothing was changed.');
    card.press('Try again');
    await card.shows(shown);
    expect(card.calls).toHaveLength(2);
  });

  it('keeps what was read when reading again fails, and says that it is from before', async () => {
    let asked = 0;
    const card = stage(() => (asked++ === 0 ? ok(value) : { ok: false, problem: problems.cannot_be_read }));
    await card.shows(shown);
    card.press('Read again');
    await card.shows('What you see is from before.');
    expect(card.text()).toContain(shown);
  });

  it('offers to refresh when a newer model was published', async () => {
    let asked = 0;
    const card = stage(() => (asked++ === 1 ? { ok: false, problem: problems.out_of_date } : ok(value)));
    await card.shows(shown);
    card.press('Read again');
    await card.shows('A newer model is published');
    card.press('Refresh');
    await expect.poll(() => card.text()).not.toContain('A newer model is published');
  });
});
