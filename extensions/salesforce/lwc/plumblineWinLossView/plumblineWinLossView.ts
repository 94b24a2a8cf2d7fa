import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { ask } from 'c/plumblineHost';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';

interface Focusable extends HTMLElement {
  focus(): void;
}

/** Why the deal ended: the questions, or what was answered, or why nothing is asked. Tells `answered`. */
export default class PlumblineWinLossView extends LightningElement {
  @api dealId = '';
  isOpen = false;
  isBusy = false;
  problem: ProblemView | null = null;
  private given: WinLossView | null = null;
  private isAnsweredHere = false;

  @api
  get view(): WinLossView | null {
    return this.given;
  }
  set view(view: WinLossView | null) {
    if (this.given !== null && stateOf(view) !== stateOf(this.given)) this.isOpen = false;
    this.given = view;
  }

  /** The form is gone once it is answered: the first line says what came of it, and takes the focus. */
  override renderedCallback(): void {
    if (!this.isAnsweredHere || this.isForm) return;
    this.isAnsweredHere = false;
    this.focus();
  }

  /** Puts the reader at the first line: what is asked, or what came of it. */
  @api
  focus(): void {
    this.template?.querySelector<Focusable>('[data-lead]')?.focus();
  }

  get isForm(): boolean {
    const { given } = this;
    return given !== null && given.state !== 'open' && (given.state === 'ask' || this.isOpen);
  }

  get isSaved(): boolean {
    return this.given?.state === 'saved' && !this.isOpen;
  }

  get isPutOff(): boolean {
    return this.given?.state === 'put_off' && !this.isOpen;
  }

  get canAnswer(): boolean {
    const { given } = this;
    const isQuiet = given?.state === 'put_off' || given?.state === 'not_asked';
    return isQuiet && !this.isOpen && given.questions.length > 0;
  }

  get saveLabel(): string {
    return this.given?.state === 'saved' ? 'Save the changes' : 'Save';
  }

  get canLeave(): boolean {
    return this.given?.state === 'saved';
  }

  open(): void {
    this.isOpen = true;
  }

  leave(): void {
    this.isOpen = false;
  }

  hearAnswer(): void {
    this.isAnsweredHere = true;
  }

  async takeBack(): Promise<void> {
    const { dealId, given } = this;
    if (given === null || this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    const reply = await ask('snoozeWinLoss', { dealId, closing: given.closing ?? '', act: { kind: 'undo' } });
    this.isBusy = false;
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    this.dispatchEvent(new ShowToastEvent({ title: reply.value.said, variant: 'success' }));
    this.dispatchEvent(new CustomEvent('answered', { detail: reply.value.winLoss }));
  }

  readAgain(): void {
    this.dispatchEvent(new CustomEvent('readagain'));
  }
}

const stateOf = (view: WinLossView | null): string =>
  view === null ? '' : `${view.closing ?? ''}/${view.state}/${view.revision}`;
