import type { BattleCardFile } from '../core/enablement/model.ts';
import type { Reason, WinLossFile } from '../core/win-loss/model.ts';
import type { OptionView, QuestionView } from './win-loss-view.ts';

/** What is known already and saves the rep from typing it. */
export interface Prefill {
  readonly considered: readonly string[];
  /** The CRM's own reason, when it maps to one of ours. */
  readonly reason: string | null;
  /** The label of the field that the reason was read from. */
  readonly reasonField: string | null;
}

/** The questions after a win: three. */
export function questionsAfterWin(
  file: WinLossFile,
  cards: readonly BattleCardFile[],
  prefill: Prefill,
): readonly QuestionView[] {
  return [
    { ...considered(file, cards, prefill), number: 1, text: file.questions.considered },
    reasons(file, 'decided', 2, file.questions.decided, prefill),
    howKnown(file, 3),
  ];
}

/** The questions after a loss: four, of which two have a part that follows from the answer. */
export function questionsAfterLoss(
  file: WinLossFile,
  cards: readonly BattleCardFile[],
  prefill: Prefill,
): readonly QuestionView[] {
  const choices = file.didInstead.filter((one) => one.outcome !== 'not_a_real_loss');
  const real = choices.map((one) => one.id);
  const spoke = choices.filter((one) => one.outcome !== 'went_silent').map((one) => one.id);
  return [
    didInstead(file),
    ...whichVendor(file, cards, prefill),
    shownAfter({ ...considered(file, cards, prefill), text: 'Also considered' }, real),
    shownAfter(reasons(file, 'mainReason', 2, file.questions.mainReason, prefill), spoke),
    shownAfter(howKnown(file, 3), real),
    shownAfter(wouldHaveChanged(file), real),
  ];
}

const shownAfter = (question: QuestionView, isOneOf: readonly string[]): QuestionView => ({
  ...question,
  showWhen: { question: 'didInstead', isOneOf },
});

function plain(
  id: string,
  number: number | null,
  text: string,
  options: readonly OptionView[],
): QuestionView {
  return {
    id,
    number,
    text,
    choose: 'one',
    options,
    prefilled: [],
    prefilledFrom: null,
    showWhen: null,
    filterBy: null,
    alsoMattered: 0,
    required: false,
  };
}

const option = (value: string, label: string, more: Partial<OptionView> = {}): OptionView => ({
  value,
  label,
  hint: null,
  onlyFor: null,
  note: null,
  ...more,
});

const withNote = (choice: { id: string; label: string; note?: string | undefined }): OptionView =>
  option(choice.id, choice.label, {
    note: choice.note === undefined ? null : { label: choice.note, required: false },
  });

function considered(file: WinLossFile, cards: readonly BattleCardFile[], prefill: Prefill): QuestionView {
  const vendors = cards.filter((card) => card.kind === 'vendor').map((card) => option(card.id, card.label));
  const options = [...vendors, ...file.considered.map(withNote)];
  const standsFor = (id: string): string => file.considered.find((one) => one.card === id)?.id ?? id;
  const known = new Set(prefill.considered.map(standsFor));
  const prefilled = [...known].filter((id) => options.some((one) => one.value === id));
  return {
    ...plain('considered', null, '', options),
    choose: 'several',
    prefilled,
    prefilledFrom: prefilled.length === 0 ? null : 'From the competitors on the deal',
  };
}

function didInstead(file: WinLossFile): QuestionView {
  const options = file.didInstead.map((one) => option(one.id, one.label));
  return { ...plain('didInstead', 1, file.questions.didInstead, options), required: true };
}

function whichVendor(
  file: WinLossFile,
  cards: readonly BattleCardFile[],
  prefill: Prefill,
): readonly QuestionView[] {
  const asks = file.didInstead.filter((one) => one.asksCompetitor).map((one) => one.id);
  if (asks.length === 0) return [];
  const vendors = cards.filter((card) => card.kind === 'vendor');
  const options = [
    ...vendors.map((card) => option(card.id, card.label)),
    option('other_vendor', 'Another vendor', { note: { label: 'Which?', required: false } }),
    option('unknown', 'I don’t know'),
  ];
  const main = prefill.considered.find((id) => vendors.some((card) => card.id === id));
  return [
    {
      ...shownAfter(plain('whichVendor', null, 'Which vendor?', options), asks),
      prefilled: main === undefined ? [] : [main],
      prefilledFrom: main === undefined ? null : 'From the competitors on the deal',
    },
  ];
}

function reasons(
  file: WinLossFile,
  id: 'decided' | 'mainReason',
  number: number,
  text: string,
  prefill: Prefill,
): QuestionView {
  const won = id === 'decided';
  const offered = file.reasons.filter(
    (reason) => !reason.retired && reason.outcomes.some((outcome) => (outcome === 'won') === won),
  );
  const known = offered.some((reason) => reason.id === prefill.reason) ? prefill.reason : null;
  return {
    ...plain(
      id,
      number,
      text,
      offered.map((reason) => reasonOption(reason, file, won)),
    ),
    prefilled: known === null ? [] : [known],
    prefilledFrom: known === null || prefill.reasonField === null ? null : `From ${prefill.reasonField}`,
    filterBy: won ? null : 'didInstead',
    alsoMattered: 2,
    required: true,
  };
}

function reasonOption(reason: Reason, file: WinLossFile, won: boolean): OptionView {
  const answers = file.didInstead.filter((one) => reason.outcomes.includes(one.outcome)).map((one) => one.id);
  return option(reason.id, reason.label, {
    hint: reason.definition,
    onlyFor: won ? null : answers,
    note: reason.noteRequired ? { label: 'In a few words', required: true } : null,
  });
}

function howKnown(file: WinLossFile, number: number): QuestionView {
  return plain('howKnown', number, file.questions.howKnown, file.howKnown.map(withNote));
}

function wouldHaveChanged(file: WinLossFile): QuestionView {
  return plain('wouldHaveChanged', 4, file.questions.wouldHaveChanged, file.wouldHaveChanged.map(withNote));
}
