import { api, LightningElement } from 'lwc';
import type { Place } from 'c/plumblineActs';
import { fold, type Folded } from 'c/plumblineRows';
import type { ObjectionRow } from '../../../../src/views/guide-view.ts';

interface KeyedRow {
  readonly key: string;
  readonly row: ObjectionRow;
}

/** Objections in the buyer's words, each with its answer and one tap for having heard it. */
export default class PlumblineObjections extends LightningElement {
  @api heading = '';
  @api rows: readonly ObjectionRow[] = [];
  /** The deal on which they are heard; null where several could be meant, or none is open. */
  @api dealId: string | null = null;
  @api place: Place | null = null;
  areAllShown = false;

  get folded(): Folded<KeyedRow> {
    const rows = this.rows.map((row) => ({ key: `${row.subject.id}/${this.dealId ?? ''}`, row }));
    return fold(rows, 'objections', this.areAllShown);
  }

  get allExpanded(): string {
    return String(this.areAllShown);
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }
}
