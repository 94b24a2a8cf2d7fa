import { api, LightningElement } from 'lwc';
import { signOf, type Sign } from 'c/plumblineRows';
import type { TonedLine } from '../../../../src/views/parts.ts';

/**
 * A line with a sign for its tone where it has one: `lead` is the first line of a card, `strong` that of a part of it,
 * else it is a quiet one.
 */
export default class PlumblineToned extends LightningElement {
  @api line: TonedLine | null = null;
  @api lead = false;
  @api strong = false;

  get sign(): Sign | null {
    return this.line === null ? null : signOf(this.line.tone);
  }

  get wordsClass(): string {
    return this.strong ? 'words strong' : 'words quiet';
  }

  /** Puts the reader at this line: what stood before is gone, and this says what came of it. */
  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>('.lead')?.focus();
  }
}
