import { api, LightningElement } from 'lwc';
import { askAdmin } from 'c/plumblineAdminHost';
import type { AcknowledgementRow } from '../../../../src/views/admin/page-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';

/** Whether one function has taken note of the ideal customer profile, and the button to say so. Tells the page as `page`. */
export default class PlumblineAcknowledge extends LightningElement {
  @api row: AcknowledgementRow | null = null;
  /** The content that is taken note of. */
  @api icp: string | null = null;
  isBusy = false;
  problem: ProblemView | null = null;

  get isOffered(): boolean {
    return this.icp !== null && this.row?.mayAcknowledge === true;
  }

  get buttonLabel(): string {
    return `Take note for ${this.row?.label ?? ''}`;
  }

  async acknowledge(): Promise<void> {
    const { row, icp } = this;
    if (row === null || icp === null || this.isBusy) return;
    this.isBusy = true;
    const reply = await askAdmin('acknowledgeIcp', { icp, of: row.of });
    this.isBusy = false;
    this.problem = reply.ok ? null : reply.problem;
    if (reply.ok)
      this.dispatchEvent(new CustomEvent('page', { detail: reply.value, bubbles: true, composed: true }));
  }
}
