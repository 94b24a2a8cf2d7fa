import { api, LightningElement } from 'lwc';
import type { PageSection } from '../../../../src/views/admin/page-section.ts';

/** One part of the manager's page: what is so, what to do about it, and the rows of the slot. */
export default class PlumblinePageSection extends LightningElement {
  @api section: PageSection | null = null;
}
