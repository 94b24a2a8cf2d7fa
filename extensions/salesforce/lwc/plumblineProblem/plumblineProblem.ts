import { api, LightningElement } from 'lwc';
import type { ProblemView } from '../../../../src/views/parts.ts';

/** The sign beside each kind; its words say the same. */
const SIGN_OF: Readonly<Record<ProblemView['kind'], { icon: string; variant: string }>> = {
  not_set_up: { icon: 'utility:settings', variant: '' },
  cannot_be_read: { icon: 'utility:warning', variant: 'warning' },
  not_visible: { icon: 'utility:lock', variant: '' },
  nothing_here: { icon: 'utility:info', variant: '' },
  out_of_date: { icon: 'utility:refresh', variant: '' },
  refused: { icon: 'utility:error', variant: 'error' },
};

/** What stands in the way, what to do next, and the button that does it (`retry`). */
export default class PlumblineProblem extends LightningElement {
  @api problem: ProblemView | null = null;
  /** Whether somebody listens for `retry`. */
  @api canRetry = false;

  get sign(): { icon: string; variant: string } {
    return SIGN_OF[this.problem?.kind ?? 'nothing_here'];
  }

  get hasRetry(): boolean {
    return this.canRetry && this.problem?.retry === true;
  }

  get retryLabel(): string {
    return this.problem?.kind === 'out_of_date' ? 'Refresh' : 'Try again';
  }

  retry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
