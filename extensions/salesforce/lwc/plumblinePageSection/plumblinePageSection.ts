import { api, LightningElement } from 'lwc';
import type { PageSection } from '../../../../src/views/admin/page-section.ts';
import type { TonedLine } from '../../../../src/views/parts.ts';

/** One part of the manager's page: what is so, what to do about it, and the rows of the slot. */
export default class PlumblinePageSection extends LightningElement {
  @api section: PageSection | null = null;
  /** The verdict as a word, where the part comes to one. */
  @api verdict: TonedLine | null = null;
}
