import { api, LightningElement } from 'lwc';
import { wrongTap, type Place, type TapAct } from 'c/plumblineActs';
import { fold, signOf, type Folded, type Sign } from 'c/plumblineRows';
import type { AskNext, FitView } from '../../../../src/views/fit-view.ts';
import type { FieldToFill } from '../../../../src/views/parts.ts';

interface AskRow {
  readonly key: string;
  readonly text: string;
  readonly fill: FieldToFill;
}

/** Whether it is worth the time, why, and what to ask next. */
export default class PlumblineFitView extends LightningElement {
  @api fit: FitView | null = null;
  @api place: Place | null = null;
  areAllAsked = false;

  get subject(): string | null {
    const { fit, place } = this;
    if (fit === null || (fit.about.object === place?.object && fit.about.id === place.id)) return null;
    return `Fit of ${fit.subject}`;
  }

  get hasScore(): boolean {
    return this.fit !== null && this.fit.score !== null && this.fit.tier !== null;
  }

  get tierSign(): Sign | null {
    return this.fit?.tier ? signOf(this.fit.tier.tone) : null;
  }

  get ask(): AskRow | null {
    return this.fit?.ask ? askRow(this.fit.ask) : null;
  }

  get alsoAsk(): Folded<AskRow> {
    const rows = this.ask === null ? [] : (this.fit?.alsoAsk ?? []).map(askRow);
    return fold(rows, 'open questions', this.areAllAsked, 2);
  }

  get allAskedExpanded(): string {
    return String(this.areAllAsked);
  }

  get notes(): string | null {
    return this.fit === null || this.fit.notes.length === 0 ? null : this.fit.notes.join(' ');
  }

  get wrong(): TapAct | null {
    return this.place === null ? null : wrongTap(this.place, { kind: 'fit', id: 'fit' });
  }

  toggleAsked(): void {
    this.areAllAsked = !this.areAllAsked;
  }
}

const askRow = (ask: AskNext): AskRow => ({
  key: ask.fill.fact,
  text: `${ask.question} ${ask.worth}.${ask.whoKnows === null ? '' : ` ${ask.whoKnows}`}`,
  fill: ask.fill,
});
