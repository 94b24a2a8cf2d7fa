import { api, LightningElement } from 'lwc';
import type { Place } from 'c/plumblineActs';
import type { AssetView } from '../../../../src/views/guide-view.ts';
import type { Subject } from '../../../../src/views/parts.ts';

/** The named thing to hand over; a link is copied only where a customer may see what lies there. */
export default class PlumblineAsset extends LightningElement {
  @api asset: AssetView | null = null;
  /** The part of the card to which handing it over counts. */
  @api subject: Subject | null = null;
  @api place: Place | null = null;

  get who(): string {
    return this.asset?.customerFacing === true ? ', customer-facing' : ', internal: not for the customer';
  }

  /** Only an address of the web is a link. */
  get link(): string | null {
    const link = this.asset?.link ?? null;
    return link !== null && /^https?:\/\//i.test(link) ? link : null;
  }

  get canCopy(): boolean {
    return this.asset?.customerFacing === true && this.link !== null;
  }
}
