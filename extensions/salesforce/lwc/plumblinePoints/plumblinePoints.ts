import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import type { ControlNote, PointsSettings } from '../../../../src/views/admin/settings-view.ts';

type Changed = CustomEvent<{ value: string }>;

/** The points of one row of a scorecard, where it holds and where it is not known. */
export default class PlumblinePoints extends PlumblineEditor {
  @api notes: readonly ControlNote[] = [];
  points = '';
  whenUnknown = '';
  private given: PointsSettings | null = null;

  @api
  get row(): PointsSettings | null {
    return this.given;
  }
  set row(row: PointsSettings | null) {
    // What was typed stays until what was read is another.
    const isOther = row?.mark !== this.given?.mark;
    this.given = row;
    if (!isOther) return;
    this.points = String(row?.points ?? 0);
    this.whenUnknown = String(row?.whenUnknown ?? 0);
  }

  get pointsName(): string {
    return `Points for “${this.given?.label ?? ''}”`;
  }

  get unknownName(): string {
    return `“${this.given?.label ?? ''}” while not known`;
  }

  get isChanged(): boolean {
    const { given } = this;
    return (
      given !== null &&
      (this.points !== String(given.points) || this.whenUnknown !== String(given.whenUnknown))
    );
  }

  writePoints({ detail }: Changed): void {
    this.points = detail.value;
  }

  writeUnknown({ detail }: Changed): void {
    this.whenUnknown = detail.value;
  }

  async save(): Promise<void> {
    const { given } = this;
    if (given === null || !this.isFilled()) return;
    const [points, whenUnknown] = [Number(this.points), Number(this.whenUnknown)];
    await this.change({ kind: 'setPoints', at: given.at, points, whenUnknown }, given.mark);
  }
}
