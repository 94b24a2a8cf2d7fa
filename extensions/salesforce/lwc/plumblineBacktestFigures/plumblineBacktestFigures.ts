import { api, LightningElement } from 'lwc';
import { fold, type Folded, type TextRow } from 'c/plumblineRows';
import type { BacktestResult } from '../../../../src/views/admin/backtest-section.ts';

type Criterion = BacktestResult['criteria']['rows'][number];

/** What closed deals say of the profile: figures with their intervals, and the criteria that do not hold first. */
export default class PlumblineBacktestFigures extends LightningElement {
  @api result: BacktestResult | null = null;
  areAllShown = false;

  get criteria(): Folded<Criterion> {
    return fold(this.result?.criteria.rows ?? [], 'criteria', this.areAllShown);
  }

  get hasCriteria(): boolean {
    return this.criteria.shown.length > 0;
  }

  get quarters(): readonly TextRow[] {
    return (this.result?.quarters.rows ?? []).map(({ quarter, text }) => ({ lead: `${quarter}: `, text }));
  }

  get notes(): readonly TextRow[] {
    return (this.result?.notes ?? []).map((text) => ({ text }));
  }

  get allExpanded(): string {
    return String(this.areAllShown);
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }
}
