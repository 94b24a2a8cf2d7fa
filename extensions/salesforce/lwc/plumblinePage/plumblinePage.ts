import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { askAdmin } from 'c/plumblineAdminHost';
import type { PlumblinePageView } from '../../../../src/views/admin/page-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';

/** The manager's page: is the model right, and is it used? */
export default class PlumblinePage extends LightningElement {
  page: PlumblinePageView | null = null;
  problem: ProblemView | null = null;
  isReading = false;

  override connectedCallback(): void {
    void this.read();
  }

  get isLoading(): boolean {
    return this.page === null && this.problem === null;
  }

  get againLabel(): string {
    return this.isReading ? 'Reading…' : 'Read again';
  }

  /** What is read at once comes first; holding the model against the CRM takes longer and follows. */
  async read(): Promise<void> {
    this.isReading = true;
    if (this.page === null) await this.readPage(false);
    if (this.problem === null) await this.readPage(true);
    this.isReading = false;
  }

  readAgain(): void {
    this.problem = null;
    void this.read();
  }

  hearPage(event: CustomEvent<{ page: PlumblinePageView; said: string | null }>): void {
    const { page, said } = event.detail;
    this.page = { ...page, drift: page.drift ?? this.page?.drift ?? null };
    if (said !== null) this.dispatchEvent(new ShowToastEvent({ title: said, variant: 'success' }));
  }

  private async readPage(drift: boolean): Promise<void> {
    const reply = await askAdmin('readPlumblinePage', { drift });
    this.problem = reply.ok ? null : reply.problem;
    if (reply.ok) this.page = reply.value.page;
  }
}
