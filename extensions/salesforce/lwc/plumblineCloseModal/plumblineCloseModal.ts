import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { WinLossView } from '../../../../src/views/win-loss-view.ts';

/** The questions at close, in a window that opens once when a deal is closed on the open page. */
export default class PlumblineCloseModal extends LightningModal {
  @api view: WinLossView | null = null;
  @api dealId = '';
  private hasTakenFocus = false;

  /** The first line takes the focus: without it, the keyboard would stay on the page behind the window. */
  override renderedCallback(): void {
    if (this.hasTakenFocus) return;
    this.hasTakenFocus = true;
    // Salesforce makes the window visible after this, and what is not visible takes no focus.
    requestAnimationFrame(() => this.template?.querySelector<HTMLElement>('[data-questions]')?.focus());
  }

  /** Saved, handed on or put off: the cards on the page say what came of it. */
  takeAnswer(event: CustomEvent<WinLossView>): void {
    this.close(event.detail.state);
  }

  leave(): void {
    this.close();
  }
}
