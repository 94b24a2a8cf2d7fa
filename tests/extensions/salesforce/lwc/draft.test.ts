import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as hubspot from '../../../../extensions/hubspot/cards/form/draft.ts';
import * as salesforce from '../../../../extensions/salesforce/lwc/plumblineWinLossForm/draft.ts';
import { lostYesterday, saved, wonToday } from '../../hubspot/fixtures/win-loss.ts';

const views = [lostYesterday, wonToday, saved];
const question = (view: (typeof views)[number]) => fc.constantFrom(...view.questions.map((one) => one.id));
const value = (view: (typeof views)[number]) =>
  fc.constantFrom(...view.questions.flatMap((one) => one.options.map((option) => option.value)));

/** A form, and what a person chooses in it one after the other. */
const sessions = fc.constantFrom(...views).chain((view) =>
  fc.record({
    view: fc.constant(view),
    choices: fc.array(fc.tuple(question(view), fc.uniqueArray(value(view), { maxLength: 2 })), {
      maxLength: 8,
    }),
    note: fc.string({ maxLength: 12 }),
  }),
);

describe('The draft of the form at close', () => {
  it('asks, drops and sends the same in both CRMs, whatever is chosen', () => {
    fc.assert(
      fc.property(sessions, ({ view, choices, note }) => {
        const answer = (form: typeof hubspot) => {
          const chosen = choices.reduce(
            (draft, [id, values]) => form.choose(view, draft, id, values),
            form.startDraft(view),
          );
          const draft = { ...chosen, notes: { ...chosen.notes, mainReason: note } };
          return {
            shown: form.inGroups(form.shownQuestions(view, draft)).map((group) => group.map((one) => one.id)),
            wanted: form.wanted(view, draft),
            answers: form.answersOf(view, draft),
          };
        };
        expect(answer(salesforce)).toEqual(answer(hubspot));
      }),
    );
  });
});
