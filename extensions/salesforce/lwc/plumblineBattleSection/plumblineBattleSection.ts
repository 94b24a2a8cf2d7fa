import { api, LightningElement } from 'lwc';
import { helpedTap, wrongTap, type Place, type TapAct } from 'c/plumblineActs';
import { fold, type Folded, type TextRow } from 'c/plumblineRows';
import type { BattleCardView, LineView } from '../../../../src/views/guide-view.ts';

interface KeyedLine {
  readonly key: string;
  readonly line: LineView;
}

/** A competitor's section for the buyer's stage. */
export default class PlumblineBattleSection extends LightningElement {
  @api card: BattleCardView | null = null;
  @api place: Place | null = null;
  areAllShown = false;

  get lines(): Folded<KeyedLine> {
    const lines = (this.card?.lines ?? []).map((line) => ({
      key: `${line.subject.kind}/${line.subject.id}`,
      line,
    }));
    return fold(lines, 'lines', this.areAllShown);
  }

  get allExpanded(): string {
    return String(this.areAllShown);
  }

  get why(): readonly TextRow[] {
    return [
      ...(this.card?.whyWeWin ?? []).map((text) => ({ lead: 'We win: ', text })),
      ...(this.card?.whyWeLose ?? []).map((text) => ({ lead: 'We lose: ', text })),
    ];
  }

  get hasWhy(): boolean {
    return this.why.length > 0;
  }

  get helped(): TapAct | null {
    return this.card === null || this.place === null ? null : helpedTap(this.place, this.card.section);
  }

  get wrong(): TapAct | null {
    return this.card === null || this.place === null ? null : wrongTap(this.place, this.card.section);
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }
}
