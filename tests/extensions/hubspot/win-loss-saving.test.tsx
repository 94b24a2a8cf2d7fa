import { Dropdown, MultiSelect } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { WinLossCard } from '../../../extensions/hubspot/cards/WinLossCard.tsx';
import type { WinLossView } from '../../../src/views/win-loss-view.ts';
import { leaveStage, ok, stageCard } from './card-stage.tsx';
import { dealGuide } from './fixtures/guide.ts';
import { problems } from './fixtures/problems.ts';
import { lostYesterday, putOff, saved, stillOpen, wonToday } from './fixtures/win-loss.ts';
import { formOf, savedReply } from './form-stage.tsx';

leaveStage();

describe('what was answered is not lost', () => {
  it('when a save gets no answer: it says so, keeps the draft, and saves the same again', async () => {
    let asked = 0;
    const form = await formOf(wonToday, {
      captureWinLoss: () => {
        asked += 1;
        if (asked === 1) throw new Error('Task timed out after 15.00 seconds');
        return savedReply();
      },
    });
    await form.choose('decided', 'price');
    form.save();
    await form.shows('What you entered is still here');
    expect(form.group('decided').props.value).toBe('price');
    form.save();
    await form.shows('Your answers are saved.');
    const [first, second] = form.sent('captureWinLoss');
    expect(first).toEqual(second);
  });

  it('when the deal is read again in between', async () => {
    const form = await formOf(wonToday);
    await form.choose('decided', 'price');
    form.change('closed_won_reason', 'typed by hand');
    await expect.poll(() => form.sent('readDealGuide').length).toBe(2);
    expect(form.group('decided').props.value).toBe('price');
  });

  it('when the deal is opened by mistake and closed again', async () => {
    const views = [wonToday, stillOpen, wonToday];
    let asked = 0;
    const form = await formOf(wonToday, {
      readDealGuide: () => ok({ guide: dealGuide, winLoss: views[asked++] ?? wonToday, fit: null }),
    });
    await form.choose('decided', 'price');
    form.change('dealstage', 'negotiation');
    await form.shows('The deal is open.');
    form.change('dealstage', 'closedwon');
    await form.shows('Closed won today');
    expect(form.group('decided').props.value).toBe('price');
  });

  it('when someone else saved first: it can be read again with the draft in hand', async () => {
    const conflict = { ...problems.out_of_date, title: 'Someone else changed this a moment ago' };
    let asked = 0;
    const form = await formOf(wonToday, {
      readDealGuide: () => ok({ guide: dealGuide, winLoss: asked++ === 0 ? wonToday : savedWin, fit: null }),
      captureWinLoss: () => ({ ok: false, problem: conflict }),
    });
    await form.choose('decided', 'price');
    form.save();
    await form.shows(conflict.title);
    form.press('Refresh');
    await form.shows('Change the answers');
    form.press('Change the answers');
    await expect.poll(() => form.group('decided').props.value).toBe('price');
  });

  it('when the deal is being read while it is saved: the form does not come back', async () => {
    const waiting: (() => void)[] = [];
    let asked = 0;
    const form = await formOf(wonToday, {
      readDealGuide: async () => {
        asked += 1;
        if (asked === 2) await new Promise<void>((resolve) => waiting.push(resolve));
        return ok({ guide: dealGuide, winLoss: asked > 2 ? savedWin : wonToday, fit: null });
      },
    });
    await form.choose('decided', 'price');
    form.press('Read again');
    await expect.poll(() => waiting.length).toBe(1);
    form.save();
    await form.shows('Change the answers');
    waiting[0]?.();
    await expect.poll(() => asked).toBe(3);
    expect(form.questions()).toEqual([]);
  });

  it('a save under way is not sent twice', async () => {
    const form = await formOf(wonToday);
    await form.choose('decided', 'price');
    form.save();
    form.save();
    await form.shows('Your answers are saved.');
    expect(form.sent('captureWinLoss')).toHaveLength(1);
  });
});

const savedWin: WinLossView = { ...wonToday, state: 'saved', savedLine: 'Saved.', revision: 1 };

describe('after saving', () => {
  it('the page says where it went, its fields are refreshed, and earlier closings stand', async () => {
    const form = await formOf(wonToday);
    await form.choose('decided', 'price');
    form.save();
    await form.shows('Saved, and in Closed lost reason. Mara Lind answers you by 27 Dec.');
    expect(form.text()).toContain('Lost 3 Sep, 100 days ago, then reopened: Price.');
    expect(form.mocks.actions.addAlert.calls[0]?.[0]).toEqual({
      type: 'success',
      message: 'Saved, and in Closed lost reason.',
    });
    expect(form.mocks.actions.refreshObjectProperties.callCount).toBe(1);
  });

  it('the answers can be changed, beginning with what was saved', async () => {
    const form = await formOf(saved);
    form.press('Change the answers');
    await form.shows('Save the changes');
    expect(form.group('mainReason').props.value).toBe('proof');
    expect(form.find(MultiSelect).props.value).toEqual(['reach']);
    await form.choose('mainReason', 'price');
    form.save();
    await expect
      .poll(() => form.sent('correctWinLoss'))
      .toMatchObject([
        {
          dealId: '3001',
          revision: 1,
          answers: { chosen: { mainReason: ['price'] }, alsoMattered: ['reach'] },
        },
      ]);
  });

  it('a change can be left, and what was saved stands', async () => {
    const form = await formOf(saved);
    form.press('Change the answers');
    await form.shows('Save the changes');
    await form.choose('mainReason', 'price');
    form.press('Leave it as it was');
    await form.shows('Change the answers');
    form.press('Change the answers');
    await expect.poll(() => form.group('mainReason').props.value).toBe('proof');
    expect(form.sent('correctWinLoss')).toEqual([]);
  });
});

describe('instead of answering', () => {
  it('the questions can wait until tomorrow, which can be taken back', async () => {
    const views = [putOff, lostYesterday];
    let asked = 0;
    const form = await formOf(lostYesterday, {
      snoozeWinLoss: () => ok({ winLoss: views[asked++] ?? lostYesterday, said: 'Put off until 14 Dec.' }),
    });
    form.press('Remind me tomorrow');
    await form.shows('Put off: the questions come back on 14 Dec.');
    form.press('Undo');
    await form.shows('Four questions, about a minute.');
    expect(form.sent('snoozeWinLoss')).toEqual([
      { dealId: '3001', closing: lostYesterday.closing, act: { kind: 'until', days: 1 } },
      { dealId: '3001', closing: lostYesterday.closing, act: { kind: 'undo' } },
    ]);
  });

  it('they can be handed to someone who knows', async () => {
    const form = await formOf(lostYesterday, {
      snoozeWinLoss: () => ok({ winLoss: putOff, said: 'Handed to Mara Lind.' }),
    });
    form.find(Dropdown.ButtonItem, (item) => item.text === 'Mara Lind').trigger('onClick');
    await expect
      .poll(() => form.sent('snoozeWinLoss'))
      .toMatchObject([{ act: { kind: 'handTo', ownerId: '501' } }]);
  });

  it('who is not asked can still answer', async () => {
    const form = await formOf(putOff);
    expect(form.questions()).toEqual([]);
    form.press('Answer now');
    await expect.poll(() => form.questions()).toEqual(['didInstead']);
  });

  it('on an open deal it says when the questions come', async () => {
    const form = await formOf(stillOpen);
    expect(form.questions()).toEqual([]);
    expect(form.text()).toContain('When it closes, a few questions stand here.');
  });

  it('where the model asks nothing it says who changes that', async () => {
    const card = stageCard(<WinLossCard />, {
      readDealGuide: () => ok({ guide: dealGuide, winLoss: null, fit: null }),
    });
    await card.shows('Nothing is asked when a deal closes');
    expect(card.text()).toContain('Whoever looks after the model adds win-loss questions');
  });
});
