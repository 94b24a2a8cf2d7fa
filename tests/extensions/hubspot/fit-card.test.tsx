import { Accordion, DateInput, Form, Heading, Select, StatusTag, TextArea } from '@hubspot/ui-extensions';
import { CrmActionLink, CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { describe, expect, it } from 'vitest';
import { FitCard } from '../../../extensions/hubspot/cards/FitCard.tsx';
import type { FitView } from '../../../src/views/fit-view.ts';
import { leaveStage, ok, type Place, stageCard } from './card-stage.tsx';
import { decidableFit, scoredFit, unknownFit } from './fixtures/fit.ts';

leaveStage();

const onDeal: Place = { location: 'crm.record.sidebar' };
const onCompany: Place = { location: 'crm.record.sidebar', object: 'company', id: 2001 };
const tapped = { said: 'Noted.', canUndo: true };

async function fitCard(fit: FitView, place: Place, answering: Parameters<typeof stageCard>[1] = {}) {
  const card = stageCard(<FitCard />, { readFit: () => ok({ fit }), ...answering }, place);
  await card.shows(fit.known);
  return card;
}

describe('the fit card says whether a record is worth the time', () => {
  it('on a deal, what is missing on the deal comes before score, tier, action and whose fit it is', async () => {
    const card = await fitCard(scoredFit, onDeal);
    const inOrder = [
      'Nobody who can sign is on this deal.',
      '82 of 100',
      'Tier A',
      'Pursue',
      'Fit of Havelhof Feinkost',
      '6 of 8 facts known.',
      'Food wholesale',
      'Ask on your next call:',
      '2 of 4 buying roles',
    ].map((text) => card.text().indexOf(text));
    expect(inOrder.every((at) => at >= 0)).toBe(true);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('asks for its own record, once', async () => {
    const card = await fitCard(decidableFit, onCompany);
    expect(card.sent('readFit')).toEqual([{ object: 'company', id: '2001' }]);
    expect(card.text()).not.toContain('Fit of');
  });

  it('a tier is coloured and says its word', async () => {
    const card = await fitCard(scoredFit, onDeal);
    expect(card.find(StatusTag).text).toBe('Tier A');
    expect(card.find(StatusTag).props.variant).toBe('success');
  });

  it('where too little is known there is no number, and the question that changes it', async () => {
    const card = await fitCard(unknownFit, onCompany);
    expect(card.find(Heading).text).toBe('Not enough known for a score');
    expect(card.maybeFind(StatusTag)).toBeNull();
    expect(card.text()).toContain('Do you store chilled goods?');
  });

  it('the line of reasons has those that count; all of them, with their sources, are one click away', async () => {
    const card = await fitCard(scoredFit, onDeal);
    const table = card.find(Accordion);
    expect(table.props.title).toBe('All 7 reasons, and where they come from');
    expect(table.toString()).toContain('No fleet of their own');
    expect(card.text().indexOf('No fleet of their own')).toBeGreaterThan(
      card.text().indexOf('All 7 reasons'),
    );
    expect(table.toString()).toContain('of Havelhof, 20 Oct, 32 days ago');
  });

  it('in the sidebar a field is filled in on its own record', async () => {
    const card = await fitCard(scoredFit, onDeal);
    expect(card.maybeFind(CrmPropertyList)).toBeNull();
    expect(card.find(CrmActionLink).props).toMatchObject({
      actionType: 'PREVIEW_OBJECT',
      actionContext: { objectTypeId: '0-2', objectId: 2001 },
    });
  });

  it('a fact that no field carries offers no field', async () => {
    const nowhere = { ...scoredFit.ask, fill: { ...scoredFit.ask?.fill, field: null } } as FitView['ask'];
    const card = await fitCard({ ...scoredFit, ask: nowhere, alsoAsk: [] }, onDeal);
    expect(card.maybeFind(CrmActionLink)).toBeNull();
  });

  it('is read again when a field that it asked for is filled in', async () => {
    const card = await fitCard(decidableFit, onCompany);
    card.change('wms_chilled', 'true');
    await expect.poll(() => card.sent('readFit').length).toBe(2);
  });
});

describe('a fit can be said to be wrong', () => {
  it('in one tap, which can be taken back', async () => {
    const card = await fitCard(scoredFit, onDeal, { recordSectionUse: () => ok(tapped) });
    const taps = () => card.sent('recordSectionUse').map((request) => (request as { action: string }).action);
    card.press('This is wrong');
    await card.shows('You said this is wrong');
    card.press('Undo');
    await expect.poll(taps).toEqual(['wrong', 'undo_wrong']);
  });

  it('a tap that was not taken says so, and the same tap again counts once', async () => {
    const answers = [
      {
        ok: false,
        problem: { kind: 'cannot_be_read', title: 'The CRM did not answer', next: 'Try again.', retry: true },
      },
      ok(tapped),
    ] as const;
    let asked = 0;
    const card = await fitCard(scoredFit, onDeal, { recordSectionUse: () => answers[asked++] ?? ok(tapped) });
    card.press('This is wrong');
    await card.shows('The CRM did not answer. Try again.');
    card.press('This is wrong');
    await card.shows('You said this is wrong');
    const [first, second] = card.sent('recordSectionUse') as unknown as { requestKey: string }[];
    expect(first?.requestKey).toBe(second?.requestKey);
  });
});

describe('a manager decides about the tier', () => {
  const agreed: FitView = {
    ...decidableFit,
    decision: { ...decidableFit.decision, current: 'Ada Vos agreed with tier A on 21 Nov.' },
  };

  it('nobody is offered it where the person is only claimed; it says where', async () => {
    const where = 'A tier is decided on the service.';
    const card = await fitCard(
      { ...scoredFit, decision: { ...scoredFit.decision, notOffered: where } },
      onDeal,
    );
    expect(card.has('Agree')).toBe(false);
    expect(card.text()).toContain(where);
  });

  it('agreeing says who and when, and can be taken back', async () => {
    const card = await fitCard(decidableFit, onCompany, { overrideTier: () => ok({ fit: agreed }) });
    card.press('Agree');
    await card.shows('Ada Vos agreed with tier A on 21 Nov.');
    card.press('Take back');
    await expect
      .poll(() => card.sent('overrideTier'))
      .toEqual([
        { object: 'company', id: '2001', act: { kind: 'agree' } },
        { object: 'company', id: '2001', act: { kind: 'lift' } },
      ]);
  });

  it('overriding wants a tier, a reason and a day, and says at once what is missing', async () => {
    const card = await fitCard(decidableFit, onCompany, { overrideTier: () => ok({ fit: agreed }) });
    card.press('Override until…');
    card.find(Form).trigger('onSubmit');
    await card.shows('Choose the tier.');
    expect(card.text()).toContain('Say why, in a few words.');
    expect(card.text()).toContain('Say until which day it counts.');
    expect(card.sent('overrideTier')).toEqual([]);

    card.find(Select).props.onChange?.('b');
    card.find(TextArea).props.onChange?.('They are closing two sites.');
    card.find(DateInput).props.onChange?.({ year: 2026, month: 11, date: 31 });
    await card.shows('They are closing two sites.');
    card.find(Form).trigger('onSubmit');
    const act = { kind: 'override', tier: 'b', reason: 'They are closing two sites.', until: '2026-12-31' };
    await expect.poll(() => card.sent('overrideTier')).toEqual([{ object: 'company', id: '2001', act }]);
  });

  it('on a deal the company’s tier is decided, and the deal’s card is read anew', async () => {
    const card = await fitCard({ ...decidableFit, dealLine: scoredFit.dealLine }, onDeal, {
      overrideTier: () => ok({ fit: agreed }),
    });
    card.press('Agree');
    await expect.poll(() => card.sent('readFit').length).toBe(2);
    expect(card.sent('overrideTier')).toEqual([{ object: 'company', id: '2001', act: { kind: 'agree' } }]);
    expect(card.text()).toContain('Nobody who can sign is on this deal.');
  });

  it('an override that was not taken says why, and what was written is still there', async () => {
    const problem = {
      kind: 'refused',
      title: 'The CRM did not accept this',
      next: 'Until: too far.',
      retry: false,
    } as const;
    const card = await fitCard(decidableFit, onCompany, { overrideTier: () => ({ ok: false, problem }) });
    card.press('Override until…');
    await card.shows('Reason');
    card.find(Select).props.onChange?.('b');
    card.find(TextArea).props.onChange?.('They are closing two sites.');
    card.find(DateInput).props.onChange?.({ year: 2036, month: 0, date: 1 });
    await card.shows('They are closing two sites.');
    card.find(Form).trigger('onSubmit');
    await card.shows('Until: too far.');
    expect(card.find(TextArea).props.value).toBe('They are closing two sites.');
  });
});
