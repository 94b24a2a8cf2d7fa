import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { actKey, useOf, type Place } from 'c/plumblineActs';
import { ask } from 'c/plumblineHost';
import type { Subject } from '../../../../src/views/parts.ts';

/** Copies a text for a customer, and counts that it was copied. */
export default class PlumblineCopy extends LightningElement {
  @api text = '';
  @api label = 'Copy';
  /** What was copied, for the count of what is used. */
  @api subject: Subject | null = null;
  @api place: Place | null = null;
  isCopied = false;

  get shownLabel(): string {
    return this.isCopied ? '✓ Copied' : this.label;
  }

  /** Two buttons that say the same differ by what they copy. */
  get hover(): string {
    return `${this.label}: ${this.text}`;
  }

  async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
    } catch {
      this.dispatchEvent(
        new ShowToastEvent({
          title: 'The browser did not let us copy. Select the text and copy it.',
          variant: 'warning',
        }),
      );
      return;
    }
    this.isCopied = true;
    const { place, subject } = this;
    if (place === null || subject === null) return;
    // Whether it was counted is nothing that the person at the card has to know.
    void ask('recordSectionUse', { ...useOf(place, subject, 'copied'), requestKey: actKey() });
  }
}
