import { api, LightningElement } from 'lwc';
import { fold, type Folded, type TextRow } from 'c/plumblineRows';

interface KeyedText extends TextRow {
  readonly key: string;
}

/** A list of texts with a mark before each; a long one is folded. */
export default class PlumblineTexts extends LightningElement {
  @api rows: readonly TextRow[] = [];
  /** What they are called together: `limits`. */
  @api what = '';
  areAllShown = false;

  get folded(): Folded<KeyedText> {
    const rows = this.rows.map((row) => ({ ...row, key: `${row.lead ?? ''}${row.text}` }));
    return fold(rows, this.what, this.areAllShown);
  }

  get allExpanded(): string {
    return String(this.areAllShown);
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }
}
