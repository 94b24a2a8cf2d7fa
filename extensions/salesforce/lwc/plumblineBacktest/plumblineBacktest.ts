import { api, LightningElement } from 'lwc';
import type { BacktestResult } from '../../../../src/views/admin/backtest-section.ts';

/** What closed deals say of the profile; where there is no verdict, its figures are folded. */
export default class PlumblineBacktest extends LightningElement {
  @api result: BacktestResult | null = null;
}
