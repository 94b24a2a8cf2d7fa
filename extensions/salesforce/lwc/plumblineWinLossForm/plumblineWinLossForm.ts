import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { ask, type Requests } from 'c/plumblineHost';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';
import type { Reply, WinLossReply } from '../../../../src/wire/reply.ts';
import { answersOf, choose, shownQuestions, wanted, type Draft } from './draft.ts';
import { closingOf, draftOf, dropDraft, keepDraft, onDraft } from './drafts.ts';
import { groupsOf, type QuestionGroup } from './rows.ts';

type Act = Requests['snoozeWinLoss']['act'];
type Answers = Requests['captureWinLoss']['answers'];

/** One question's component. */
interface Asked extends HTMLElement {
  check(): boolean;
}

/** What a question tells: its id, and the values or the text. */
export type Told<T> = CustomEvent<{ readonly id: string; readonly value: T }>;

let forms = 0;

/** Two forms may stand on one page: in the card, and in the window at close. */
function nextForm(): string {
  forms += 1;
  return `form${forms}`;
}

/** The questions at close. Its draft is kept beside it, so nothing here can lose an answer. */
export default class PlumblineWinLossForm extends LightningElement {
  @api dealId = '';
  /** What saving is called: `Save`, or `Save the changes`. */
  @api saveLabel = 'Save';
  /** Whether the form can be left as it was. */
  @api canLeave = false;
  draft: Draft = { chosen: {}, alsoMattered: [], notes: {} };
  isTried = false;
  isBusy = false;
  problem: ProblemView | null = null;
  private readonly form = nextForm();
  private given: WinLossView | null = null;
  private endListening: (() => void) | null = null;

  @api
  get view(): WinLossView | null {
    return this.given;
  }
  set view(view: WinLossView | null) {
    this.given = view;
    this.takeDraft();
  }

  override connectedCallback(): void {
    this.takeDraft();
    this.endListening = onDraft((closing) => {
      if (closing === this.closing) this.takeDraft();
    });
  }

  override disconnectedCallback(): void {
    this.endListening?.();
  }

  get groups(): readonly QuestionGroup[] {
    return this.given === null ? [] : groupsOf(shownQuestions(this.given, this.draft), this.draft, this.form);
  }

  get notSaved(): ProblemView | null {
    const { given } = this;
    if (given === null || !this.isTried) return null;
    const missing = wanted(given, this.draft);
    if (missing.length === 0) return null;
    const open = given.questions.filter((one) => missing.some((it) => it.question === one.id));
    return {
      kind: 'cannot_be_read',
      title: 'Not saved yet',
      next: `Still wanted: ${open.map((one) => one.text).join(' ')}`,
      retry: false,
    };
  }

  get shownSaveLabel(): string {
    return this.isBusy ? 'Saving…' : this.saveLabel;
  }

  get canDefer(): boolean {
    return this.given !== null && this.given.state !== 'saved';
  }

  get canSayNotReal(): boolean {
    return this.canDefer && this.given?.won === false && this.given.notARealLoss !== null;
  }

  get canHandOn(): boolean {
    return this.canDefer && (this.given?.owners ?? []).length > 0;
  }

  takeChoice({ detail: { id, value } }: Told<readonly string[]>): void {
    if (this.given !== null) this.keep(choose(this.given, this.draft, id, value));
  }

  takeAlso({ detail: { value } }: Told<readonly string[]>): void {
    this.keep({ ...this.draft, alsoMattered: value });
  }

  takeNote({ detail: { id, value } }: Told<string>): void {
    this.keep({ ...this.draft, notes: { ...this.draft.notes, [id]: value } });
  }

  /** Everything that is wanted is told at once, and the first question of it takes the focus. */
  save(): void {
    if (this.given === null) return;
    this.isTried = true;
    const asked = [...(this.template?.querySelectorAll<Asked>('[data-question]') ?? [])];
    const wanting = asked.filter((question) => !question.check());
    if (wanting.length > 0) {
      wanting[0]?.focus();
      return;
    }
    if (wanted(this.given, this.draft).length === 0) void this.send(answersOf(this.given, this.draft));
  }

  sayNotReal(): void {
    const notReal = this.given?.notARealLoss;
    if (notReal != null) void this.send({ chosen: { didInstead: [notReal] }, alsoMattered: [], notes: {} });
  }

  handOn(event: CustomEvent<{ value: string }>): void {
    void this.defer({ kind: 'handTo', ownerId: event.detail.value });
  }

  remindTomorrow(): void {
    void this.defer({ kind: 'until', days: 1 });
  }

  leave(): void {
    dropDraft(this.closing);
    this.dispatchEvent(new CustomEvent('left'));
  }

  readAgain(): void {
    this.dispatchEvent(new CustomEvent('readagain', { bubbles: true, composed: true }));
  }

  private get closing(): string {
    return this.given === null ? '' : closingOf(this.dealId, this.given);
  }

  private takeDraft(): void {
    if (this.given !== null) this.draft = draftOf(this.closing, this.given);
  }

  private keep(draft: Draft): void {
    keepDraft(this.closing, draft);
  }

  private send(answers: Answers): Promise<void> {
    const { dealId } = this;
    const closing = this.given?.closing ?? '';
    const revision = this.given?.revision ?? 0;
    const asked =
      revision > 0
        ? () => ask('correctWinLoss', { dealId, closing, answers, revision })
        : () => ask('captureWinLoss', { dealId, closing, answers });
    return this.act(asked, true);
  }

  private defer(act: Act): Promise<void> {
    const { dealId } = this;
    return this.act(() => ask('snoozeWinLoss', { dealId, closing: this.given?.closing ?? '', act }), false);
  }

  private async act(asked: () => Promise<Reply<WinLossReply>>, isAnswered: boolean): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    const reply = await asked();
    this.isBusy = false;
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    if (isAnswered) dropDraft(this.closing);
    this.dispatchEvent(new ShowToastEvent({ title: reply.value.said, variant: 'success' }));
    this.dispatchEvent(
      new CustomEvent('answered', { detail: reply.value.winLoss, bubbles: true, composed: true }),
    );
  }
}
