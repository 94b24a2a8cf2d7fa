import { api, LightningElement } from 'lwc';
import { wrongTap, type Place, type TapAct } from 'c/plumblineActs';
import type { ReasonRow } from '../../../../src/views/parts.ts';

/** How many reasons stand in the line; every one of them stands in the table. */
const mostInLine = 6;

interface Row {
  readonly key: string;
  readonly text: string;
  readonly points: string;
  readonly separator: string;
  readonly source: string | null;
  readonly wrong: TapAct | null;
}

/** What moved the score: in one line, largest first, or every reason with where it came from. */
export default class PlumblineReasons extends LightningElement {
  @api reasons: readonly ReasonRow[] = [];
  @api place: Place | null = null;
  /** In one line, in the place of the table. */
  @api inLine = false;

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get rows(): readonly Row[] {
    const counting = this.reasons.filter((row) => row.points !== '0').slice(0, mostInLine);
    return (this.inLine ? counting : this.reasons).map((row, index) => ({
      key: `${row.subject.id}/${row.text}`,
      text: row.text,
      points: row.points,
      separator: index === 0 ? '' : ' · ',
      source: row.source,
      wrong: this.place === null ? null : wrongTap(this.place, row.subject),
    }));
  }

  get heading(): string {
    return this.rows.length === 1
      ? 'One reason, and where it comes from'
      : `All ${this.rows.length} reasons, and where they come from`;
  }
}
