import { Input, MultiSelect, Select } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { leaveStage } from './card-stage.tsx';
import { lostYesterday, wonToday } from './fixtures/win-loss.ts';
import { formOf } from './form-stage.tsx';

leaveStage();

describe('after a loss', () => {
  it('the form begins with what is noted already and the first question alone', async () => {
    const form = await formOf(lostYesterday);
    expect(form.text()).toContain('Already noted: left at Vendor evaluation, €84,000');
    expect(form.questions()).toEqual(['didInstead']);
    expect(form.group('didInstead').props.label).toBe('1. What did they do instead?');
  });

  it('four questions follow from the first answer, and reasons carry their definitions', async () => {
    const form = await formOf(lostYesterday);
    await form.choose('didInstead', 'another_vendor');
    expect(form.questions()).toEqual([
      'didInstead',
      'whichVendor',
      'considered',
      'mainReason',
      'howKnown',
      'wouldHaveChanged',
    ]);
    expect(form.group('mainReason').props.options[0]).toMatchObject({
      label: 'Price',
      description: 'Their offer cost less for the same.',
    });
  });

  it('the first answer filters the reasons, and a reason that no longer fits goes with it', async () => {
    const form = await formOf(lostYesterday);
    await form.choose('didInstead', 'another_vendor');
    expect(form.values('mainReason')).toEqual(['price', 'proof', 'reach', 'other']);
    await form.choose('mainReason', 'price');
    await form.choose('didInstead', 'kept_it');
    expect(form.values('mainReason')).toEqual(['proof', 'reach', 'no_need', 'other']);
    expect(form.group('mainReason').props.value).toBe('');
  });

  it('when they went silent no reason is asked for', async () => {
    const form = await formOf(lostYesterday);
    await form.choose('didInstead', 'went_silent');
    expect(form.questions()).toEqual(['didInstead', 'considered', 'howKnown', 'wouldHaveChanged']);
    form.save();
    await expect.poll(() => form.sent('captureWinLoss').length).toBe(1);
  });

  it('an answer to a question that is no longer asked is not sent', async () => {
    const form = await formOf(lostYesterday);
    await form.choose('didInstead', 'another_vendor');
    await form.choose('whichVendor', 'other_vendor');
    form.find(Input, { name: 'whichVendor-note' }).props.onChange?.('Stapelwerk');
    await form.choose('mainReason', 'proof');
    form.find(MultiSelect).props.onChange?.(['reach']);
    await form.choose('didInstead', 'went_silent');
    form.save();
    const answers = {
      chosen: { didInstead: ['went_silent'], considered: ['northbeam'] },
      alsoMattered: [],
      notes: {},
    };
    await expect
      .poll(() => form.sent('captureWinLoss'))
      .toEqual([{ dealId: '3001', closing: lostYesterday.closing, answers }]);
  });

  it('not a real loss ends the form, as an answer and as one tap', async () => {
    const form = await formOf(lostYesterday);
    await form.choose('didInstead', 'not_real');
    expect(form.questions()).toEqual(['didInstead']);
    form.press('Not a real loss');
    const answers = { chosen: { didInstead: ['not_real'] }, alsoMattered: [], notes: {} };
    await expect
      .poll(() => form.sent('captureWinLoss'))
      .toEqual([{ dealId: '3001', closing: lostYesterday.closing, answers }]);
  });

  it('several alternatives, two further reasons and short texts are saved with the main reason', async () => {
    const form = await formOf(lostYesterday);
    await form.choose('didInstead', 'another_vendor');
    await form.choose('whichVendor', 'other_vendor');
    await form.choose('considered', ['northbeam', 'doing_nothing']);
    await form.choose('mainReason', 'proof');
    form.find(MultiSelect).props.onChange?.(['reach', 'price', 'other']);
    form.find(Input, { name: 'whichVendor-note' }).props.onChange?.('Stapelwerk');
    await expect.poll(() => form.find(Input, { name: 'whichVendor-note' }).props.value).toBe('Stapelwerk');
    form.save();
    await expect
      .poll(() => form.sent('captureWinLoss'))
      .toEqual([
        {
          dealId: '3001',
          closing: lostYesterday.closing,
          answers: {
            chosen: {
              didInstead: ['another_vendor'],
              whichVendor: ['other_vendor'],
              considered: ['northbeam', 'doing_nothing'],
              mainReason: ['proof'],
            },
            alsoMattered: ['reach', 'price'],
            notes: { whichVendor: 'Stapelwerk' },
          },
        },
      ]);
  });

  it('everything that is still wanted is said at once, beside its question', async () => {
    const form = await formOf(lostYesterday);
    form.save();
    await form.shows('Still wanted: What did they do instead?');
    await form.choose('didInstead', 'kept_it');
    await form.choose('mainReason', 'other');
    form.save();
    await form.shows('Still wanted: Main reason?');
    expect(form.group('mainReason').props.validationMessage).toContain('A few words');
    expect(form.sent('captureWinLoss')).toEqual([]);
    form.find(Input, { name: 'mainReason-note' }).props.onChange?.('Their board changed.');
    await expect.poll(() => form.text()).not.toContain('Still wanted');
  });

  it('many answers are chosen from a list, with the definition of the one that was chosen', async () => {
    const questions = lostYesterday.questions.map((one) =>
      one.id === 'mainReason' ? { ...one, filterBy: null, options: manyOptions } : one,
    );
    const form = await formOf({ ...lostYesterday, questions });
    await form.choose('didInstead', 'kept_it');
    form.find(Select).props.onChange?.('reason_4');
    await expect.poll(() => form.find(Select).props.description).toBe('Definition 4.');
  });
});

const manyOptions = Array.from({ length: 12 }, (_, at) => ({
  value: `reason_${at}`,
  label: `Reason ${at}`,
  hint: `Definition ${at}.`,
  onlyFor: null,
  note: null,
}));

describe('after a win', () => {
  it('three questions are asked, competitors included and prefilled from the deal', async () => {
    const form = await formOf(wonToday);
    expect(form.questions()).toEqual(['considered', 'decided', 'howKnown']);
    expect(form.group('considered').props.value).toEqual(['northbeam']);
    expect(form.text()).toContain('From the competitors on the deal.');
    expect(form.has('Not a real loss')).toBe(false);
  });

  it('one reason and two more are saved', async () => {
    const form = await formOf(wonToday);
    expect(form.maybeFind(MultiSelect)).toBeNull();
    await form.choose('decided', 'proof');
    expect(form.find(MultiSelect).props.options.map((option) => option.value)).toEqual(['reach', 'price']);
    form.find(MultiSelect).props.onChange?.(['reach']);
    await expect.poll(() => form.find(MultiSelect).props.value).toEqual(['reach']);
    form.save();
    await expect
      .poll(() => form.sent('captureWinLoss'))
      .toMatchObject([
        { answers: { chosen: { considered: ['northbeam'], decided: ['proof'] }, alsoMattered: ['reach'] } },
      ]);
  });
});
