import { api, LightningElement } from 'lwc';
import type { TextTable } from '../../../../src/views/text-table.ts';

interface CountRow {
  readonly key: string;
  readonly name: string;
  readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/** A small table of counts, with a caption. */
export default class PlumblineCounts extends LightningElement {
  @api table: TextTable | null = null;

  get isEmpty(): boolean {
    return this.table?.rows.length === 0;
  }

  get columns(): readonly { readonly key: string; readonly text: string }[] {
    return (this.table?.columns ?? []).map((text, index) => ({ key: `${index} ${text}`, text }));
  }

  get rows(): readonly CountRow[] {
    return (this.table?.rows ?? []).map(([name = '', ...cells], index) => ({
      key: `${index} ${name}`,
      name,
      cells: cells.map((text, at) => ({ key: `${at}`, text })),
    }));
  }
}
