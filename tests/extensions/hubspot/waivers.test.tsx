import { DateInput, Form, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { leaveStage, ok } from './card-stage.tsx';
import { guideDeciding } from './fixtures/decided-guide.ts';
import { guideCard } from './guide-stage.tsx';

leaveStage();

const dealId = '3001';
const criterion = 'signer';
const said = (text: string) => ok({ said: text, canUndo: false });

describe('what is decided about a criterion of a deal', () => {
  it('a rep asks to go on without it, with a reason, and the list is read again', async () => {
    const card = await guideCard(guideDeciding({ askWaiverOf: 'Nora Feld' }), {
      askWaiver: () => said('Asked. Nora Feld decides, here on the deal.'),
    });
    card.press('Ask to go on without it');
    await card.shows('Why should this deal go on without it?');
    card.find(Form).trigger('onSubmit');
    await card.shows('Say why, in a few words.');
    expect(card.sent('askWaiver')).toEqual([]);
    card.find(TextArea).props.onChange?.('They sign in January.');
    await card.shows('They sign in January.');
    card.find(Form).trigger('onSubmit');
    await card.shows('Asked. Nora Feld decides, here on the deal.');
    expect(card.sent('askWaiver')).toEqual([{ dealId, criterion, reason: 'They sign in January.' }]);
    await expect.poll(() => card.sent('readDealGuide').length).toBe(2);
  });

  it('its approver waives it until a day, or does not', async () => {
    const asked = { said: 'Sam Orell asked for a waiver on 21 Nov: they sign in January.', isAsked: true };
    const card = await guideCard(guideDeciding({ ...asked, waiveUntil: '2026-12-21' }), {
      decideWaiver: () => said('Waived until 1 Dec. It ends by itself.'),
    });
    await card.shows('Sam Orell asked for a waiver on 21 Nov');
    card.press('Waive until…');
    await card.shows('It ends by itself after this day.');
    expect(card.find(DateInput).props.max).toEqual({ year: 2026, month: 11, date: 21 });
    card.find(DateInput).props.onChange?.({ year: 2026, month: 11, date: 1 });
    await card.shows('Waive until');
    card.find(Form).trigger('onSubmit');
    await expect
      .poll(() => card.sent('decideWaiver'))
      .toEqual([{ dealId, criterion, act: { kind: 'approve', until: '2026-12-01' } }]);
    await card.shows('Waived until 1 Dec.');
    card.press('Do not waive');
    await expect
      .poll(() => card.sent('decideWaiver').at(-1))
      .toEqual({ dealId, criterion, act: { kind: 'refuse' } });
  });

  it('whoever stands behind it says so in one tap', async () => {
    const card = await guideCard(guideDeciding({ attest: 'attest' }), {
      attest: () => said('Noted, with your name and today’s date.'),
    });
    card.press('I stand behind this');
    await card.shows('Noted, with your name and today’s date.');
    expect(card.sent('attest')).toEqual([{ dealId, criterion, undo: false }]);
  });

  it('where it is not known who looks, the card says where it is decided, and offers nothing', async () => {
    const elsewhere = 'Nora Feld says so where Plumbline knows who is asking.';
    const card = await guideCard(guideDeciding({ elsewhere }));
    await card.shows(elsewhere);
    expect(card.text()).not.toContain('Waive until…');
    expect(card.text()).not.toContain('I stand behind this');
  });

  it('a refusal is said beside what was asked', async () => {
    const problem = {
      kind: 'not_visible',
      title: 'This cannot be decided here',
      next: 'The model names Nora Feld for it.',
      retry: false,
    } as const;
    const card = await guideCard(guideDeciding({ attest: 'attest' }), {
      attest: () => ({ ok: false, problem }),
    });
    card.press('I stand behind this');
    await card.shows('The model names Nora Feld for it.');
    expect(card.text()).toContain('This cannot be decided here.');
  });

  it('what was passed by on the way is shown without blame', async () => {
    const skipped = {
      title: 'Passed by on the way: 1 thing',
      rows: ['Into Contract on 3 Nov without: Budget approved.'],
    };
    const card = await guideCard(guideDeciding({}, { skipped }));
    await card.shows('Into Contract on 3 Nov without: Budget approved.');
    expect(card.text()).toContain('Passed by on the way: 1 thing');
  });
});
