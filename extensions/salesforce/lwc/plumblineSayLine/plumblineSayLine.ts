import { api, LightningElement } from 'lwc';
import type { Place } from 'c/plumblineActs';
import { quoted } from 'c/plumblineRows';
import type { LineView } from '../../../../src/views/guide-view.ts';

/** One line of a battle card: what to know, what to say, and what not to say any more. */
export default class PlumblineSayLine extends LightningElement {
  @api line: LineView | null = null;
  @api place: Place | null = null;

  get instead(): string | null {
    return this.line?.instead == null ? null : quoted(this.line.instead);
  }

  get opening(): string {
    return this.line?.kind === 'internal' ? 'Internal: ' : 'Say: ';
  }

  get text(): string {
    if (this.line === null) return '';
    return this.line.kind === 'internal' ? this.line.text : quoted(this.line.text);
  }

  get hasFoot(): boolean {
    return this.line !== null && (this.line.review !== null || this.line.copy);
  }
}
