import { api, LightningElement } from 'lwc';
import { fold, type Folded } from 'c/plumblineRows';
import type { ChecklistView, CriterionRow } from '../../../../src/views/guide-view.ts';

interface OpenRow {
  readonly row: CriterionRow;
  readonly state: string;
  readonly icon: string;
  readonly variant: string;
  readonly isNeeded: boolean;
}

interface MetRow {
  readonly id: string;
  readonly row: CriterionRow;
  readonly text: string;
  readonly word: string;
}

/** What must be true to leave the stage: what is open first, each with the field that fills it. */
export default class PlumblineChecklist extends LightningElement {
  @api list: ChecklistView | null = null;
  @api dealId = '';
  areAllShown = false;

  get open(): Folded<OpenRow> {
    return fold((this.list?.open ?? []).map(openRow), 'missing', this.areAllShown);
  }

  get allExpanded(): string {
    return String(this.areAllShown);
  }

  get met(): readonly MetRow[] {
    return (this.list?.met ?? []).map((row) =>
      row.state === 'waived'
        ? { id: row.id, row, text: `${row.label} (waived)`, word: 'Waived' }
        : { id: row.id, row, text: row.label, word: 'Met' },
    );
  }

  get hasMet(): boolean {
    return this.met.length > 0;
  }

  get metLabel(): string {
    return `${this.met.length} met`;
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }
}

const openRow = (row: CriterionRow): OpenRow => ({
  row,
  ...(row.state === 'not_met'
    ? { state: 'Not met', icon: 'utility:error', variant: 'error' }
    : { state: 'Missing', icon: 'utility:warning', variant: 'warning' }),
  isNeeded: row.level === 'block',
});
