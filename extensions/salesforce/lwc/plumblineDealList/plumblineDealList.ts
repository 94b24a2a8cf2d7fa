import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { DealRow, DealRows } from 'c/plumblineHost';
import { fold, type Folded } from 'c/plumblineRows';

const ORDER: readonly DealRow['outcome'][] = ['open', 'won', 'lost'];
const WORD_OF: Readonly<Record<DealRow['outcome'], string>> = { open: 'Open', won: 'Won', lost: 'Lost' };

interface Row extends DealRow {
  readonly word: string;
}

/** How deals with this person ended, as far as the one who looks may see them. */
export default class PlumblineDealList extends NavigationMixin(LightningElement) {
  /** What was read; null until then. */
  @api deals: DealRows | null = null;
  @api isFailed = false;
  /** Says whose reading it is. */
  @api hint = '';
  areAllShown = false;

  /** `Deals with this person: 1 open, 2 won`: counts of what is listed, never more. */
  get heading(): string {
    const rows = this.deals?.rows ?? [];
    const counts = ORDER.flatMap((outcome) => {
      const count = rows.filter((row) => row.outcome === outcome).length;
      return count === 0 ? [] : [`${count} ${outcome}`];
    });
    return counts.length === 0 ? 'Deals with this person' : `Deals with this person: ${counts.join(', ')}`;
  }

  /** What stands in the place of a list. */
  get nothing(): string | null {
    if (this.isFailed) return 'Salesforce did not give this person’s deals. Read again in a moment.';
    if (this.deals === null) return 'Reading this person’s deals…';
    return this.deals.rows.length === 0 ? 'No deal with this person that you may see.' : null;
  }

  get shownHint(): string {
    return this.deals?.hasMore === true
      ? `${this.hint} These are the first ${this.deals.rows.length}.`
      : this.hint;
  }

  get folded(): Folded<Row> {
    const rows = this.deals?.rows ?? [];
    const sorted = ORDER.flatMap((outcome) => rows.filter((row) => row.outcome === outcome));
    return fold(
      sorted.map((row) => ({ ...row, word: WORD_OF[row.outcome] })),
      'deals',
      this.areAllShown,
    );
  }

  get allExpanded(): string {
    return String(this.areAllShown);
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }

  openDeal(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset['id'] ?? '';
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, actionName: 'view' },
    });
  }
}
