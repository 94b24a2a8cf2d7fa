import { api, LightningElement } from 'lwc';
import { actKey, useOf, type Place } from 'c/plumblineActs';
import { ask } from 'c/plumblineHost';
import type { BattleCardView } from '../../../../src/views/guide-view.ts';

/** What to say about one competitor on the deal: open where it matters most, else folded. */
export default class PlumblineBattleCard extends LightningElement {
  @api card: BattleCardView | null = null;
  @api place: Place | null = null;

  /** Opening it is counted, once for each time the card is on screen. */
  countOpened(): void {
    const { card, place } = this;
    if (card === null || place === null) return;
    void ask('recordSectionUse', { ...useOf(place, card.section, 'opened'), requestKey: actKey() });
  }
}
