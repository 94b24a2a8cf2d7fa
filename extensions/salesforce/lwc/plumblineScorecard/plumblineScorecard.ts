import { api, LightningElement } from 'lwc';
import { wrongWords } from 'c/plumblineSettingsRows';
import type { Choice, ControlNote, ScorecardSettings } from '../../../../src/views/admin/settings-view.ts';

/** One scorecard: the points of each row and the tiers, once it is opened. */
export default class PlumblineScorecard extends LightningElement {
  @api card: ScorecardSettings | null = null;
  @api actions: readonly Choice[] = [];
  @api notes: readonly ControlNote[] = [];
  isOpened = false;

  /** `Company fit: 33 rules, 4 tiers`. */
  get heading(): string {
    const { card } = this;
    if (card === null) return '';
    return `${card.label}: ${card.rows.length} rules, ${card.tiers.length} tiers${wrongWords(this.notes, card.at)}`;
  }

  opened(): void {
    this.isOpened = true;
  }
}
