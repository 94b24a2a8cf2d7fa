import { api, LightningElement } from 'lwc';
import { helpedTap, wrongTap, type Place, type TapAct } from 'c/plumblineActs';
import { fold, type Folded } from 'c/plumblineRows';
import type { BattleCardView, LineView } from '../../../../src/views/guide-view.ts';

interface KeyedLine {
  readonly key: string;
  readonly line: LineView;
}

interface Why {
  readonly key: string;
  readonly lead: string;
  readonly text: string;
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

  get why(): readonly Why[] {
    return [
      ...(this.card?.whyWeWin ?? []).map((text) => ({ key: `win/${text}`, lead: 'We win: ', text })),
      ...(this.card?.whyWeLose ?? []).map((text) => ({ key: `lose/${text}`, lead: 'We lose: ', text })),
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
