import { Accordion, Button, StatusTag } from '@hubspot/ui-extensions';
import { CrmActionButton, CrmPropertyList } from '@hubspot/ui-extensions/crm';
import { describe, expect, it } from 'vitest';
import { leaveStage } from './card-stage.tsx';
import { beforeChristmas, dealGuide } from './fixtures/guide.ts';
import { guideCard } from './guide-stage.tsx';

leaveStage();

describe('the deal guide says what this buyer needs now', () => {
  it('this deal first, then the buyer’s need, the thing to give, and what is missing', async () => {
    const card = await guideCard();
    const inOrder = [
      'Vendor evaluation, day 23.',
      'They are choosing a supplier.',
      'Give them:',
      'To leave this stage: 2 of 5 missing',
      'Northbeam, main competitor since 3 Nov',
      'Heard at this stage, last 90 days',
      'What it does not do',
    ].map((text) => card.text().indexOf(text));
    expect(inOrder.every((at) => at >= 0)).toBe(true);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('a section of the model without content is not shown', async () => {
    const bare = { ...dealGuide, battleCards: [], objections: null, limits: [], roles: null, toLeave: null };
    const card = await guideCard(bare);
    expect(card.text()).not.toContain('Heard at this stage');
    expect(card.text()).not.toContain('What it does not do');
    expect(card.findAll(Accordion)).toEqual([]);
  });

  it('what is missing and what is not met are told apart in words', async () => {
    const card = await guideCard();
    expect(card.findAll(StatusTag).map((tag) => tag.text)).toEqual(['Missing', 'Not met']);
  });

  it('a missing field is filled in on the card, on the record that has it, and the list is read again', async () => {
    const card = await guideCard();
    card.press('Fill in “Go-live date”');
    await card.shows('wms_go_live');
    expect(card.find(CrmPropertyList).props).toMatchObject({
      properties: ['wms_go_live'],
      objectTypeId: '0-3',
      objectId: 3001,
    });
    card.change('wms_go_live', '2027-01-18');
    await expect.poll(() => card.sent('readDealGuide').length).toBe(2);
  });

  it('a missing role is added in HubSpot’s own form', async () => {
    const card = await guideCard();
    expect(card.find(CrmActionButton).props).toMatchObject({
      actionType: 'OPEN_RECORD_ASSOCIATION_FORM',
      actionContext: { objectTypeId: '0-1', association: { objectTypeId: '0-3', objectId: 3001 } },
    });
  });

  it('what is met is folded, and a waived criterion says so', async () => {
    const card = await guideCard();
    const met = card.find(Accordion, { title: '2 met' });
    expect(met.toString()).toContain('Demo (waived)');
  });

  it('lists over five fold, and open in their place', async () => {
    const limits = Array.from({ length: 8 }, (_, at) => ({
      ...beforeChristmas,
      subject: { kind: 'objection' as const, id: `o${at}` },
    }));
    const card = await guideCard({ ...dealGuide, objections: { title: 'Heard', rows: limits } });
    const count = () => card.findAll(Button, (node) => node.text === 'I heard this').length;
    expect(count()).toBe(5);
    card.press('Show 3 more objections');
    await expect.poll(count).toBe(8);
  });
});

describe('a battle card says what to say', () => {
  it('the main competitor is open and the others are folded', async () => {
    const card = await guideCard();
    const folded = card.findAll(Accordion).map((node) => node.props.title);
    expect(folded).toContain('Doing nothing');
    expect(folded).not.toContain('Northbeam, main competitor since 3 Nov');
  });

  it('words that were found inaccurate stand under Don’t say, with what to say in their place', async () => {
    const text = (await guideCard()).text();
    const dont = text.indexOf('“Zero downtime.”');
    expect(text.slice(0, dont)).toContain('Don’t say:');
    expect(text.slice(dont)).toContain('“No full-day stop in our last 14 cut-overs.”');
    expect(text.slice(dont)).toContain('adjusted');
  });

  it('only customer-facing lines and links can be copied, and copying is counted', async () => {
    const card = await guideCard();
    const copies = card
      .findAll(Button, (node) => node.text?.startsWith('Copy') === true)
      .map((node) => node.text);
    expect(copies).toEqual(['Copy link', 'Copy link', 'Copy', 'Copy', 'Copy link']);
    card.press('Copy');
    await card.shows('✓ Copied');
    expect(card.mocks.actions.copyTextToClipboard.calls[0]?.[0]).toBe(
      'Both systems run side by side for two weeks while you keep shipping.',
    );
    expect(card.sent('recordSectionUse')).toMatchObject([
      {
        object: 'deal',
        id: '3001',
        subject: { kind: 'line', id: 'parallel' },
        stage: 'vendor_evaluation',
        action: 'copied',
      },
    ]);
  });

  it('a browser that refuses to copy is told, and nothing is counted', async () => {
    const card = await guideCard();
    card.mocks.actions.copyTextToClipboard.willCall(() => Promise.reject(new Error('NotAllowedError')));
    card.press('Copy');
    await expect.poll(() => card.mocks.actions.addAlert.callCount).toBe(1);
    expect(card.sent('recordSectionUse')).toEqual([]);
  });

  it('an internal document offers no link to copy', async () => {
    const give = { label: 'the price floor', link: 'https://example.com/floor', customerFacing: false };
    const card = await guideCard({ ...dealGuide, give, battleCards: [] });
    expect(card.text()).toContain('internal: not for the customer');
    expect(card.has('Copy link')).toBe(false);
  });

  it('opening a folded card is counted once', async () => {
    const card = await guideCard();
    card.find(Accordion, { title: 'Doing nothing' }).trigger('onClick');
    card.find(Accordion, { title: 'Doing nothing' }).trigger('onClick');
    await expect
      .poll(() => card.sent('recordSectionUse'))
      .toMatchObject([{ subject: { kind: 'section', id: 'doing_nothing/selection' }, action: 'opened' }]);
  });

  it('that it helped is one tap, which can be taken back', async () => {
    const card = await guideCard();
    card.press('This helped');
    await card.shows('You said this helped');
    card.press('Undo');
    await expect.poll(() => card.has('Undo')).toBe(false);
    const acts = card.sent('recordSectionUse').map((request) => (request as { action: string }).action);
    expect(acts).toEqual(['helped', 'undo_helped']);
  });
});

describe('objections stand in the buyer’s words', () => {
  it('with how often they were heard, the answer, and who owns one without an answer', async () => {
    const card = await guideCard();
    const answer = card.find(Accordion, { title: '“We can’t touch this before Christmas.”' });
    expect(answer.toString()).toContain('Nothing moves before January');
    expect(card.text()).toContain('On 7 of 31 deals');
    expect(card.text()).toContain('No answer yet. Mara Lind owns it.');
  });

  it('I heard this is one tap on this deal, and is taken back by the next', async () => {
    const card = await guideCard();
    card.press('I heard this');
    await card.shows('You heard this');
    card.press('Undo');
    await expect
      .poll(() => card.sent('logObjectionHeard'))
      .toEqual([
        { dealId: '3001', objectionId: 'before_christmas', undo: false },
        { dealId: '3001', objectionId: 'before_christmas', undo: true },
      ]);
  });

  it('what this person said before stands as said, and can still be taken back', async () => {
    const rows = [{ ...beforeChristmas, youHeard: true }];
    const card = await guideCard({ ...dealGuide, objections: { title: 'Heard', rows } });
    expect(card.text()).toContain('You heard this');
    expect(card.has('Undo')).toBe(true);
  });

  it('two quick taps are one', async () => {
    const card = await guideCard();
    const button = card.button('I heard this');
    button.trigger('onClick');
    button.trigger('onClick');
    await card.shows('You heard this');
    expect(card.sent('logObjectionHeard')).toHaveLength(1);
  });
});
