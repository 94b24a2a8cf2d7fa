// Stands in for `lightning/platformShowToastEvent`: the page shows what such an event says.
import type { LightningToast } from './lightning-page.ts';

/** A message that the platform shows at the edge of the page. */
export class ShowToastEvent extends CustomEvent<LightningToast> {
  constructor(toast: LightningToast) {
    super('lightning__showtoast', { bubbles: true, composed: true, detail: toast });
  }
}
