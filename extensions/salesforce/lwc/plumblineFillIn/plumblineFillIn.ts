import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { FieldToFill } from '../../../../src/views/parts.ts';

/** The way to fill a field in, where one carries the fact: the record's own form. */
export default class PlumblineFillIn extends NavigationMixin(LightningElement) {
  @api fill: FieldToFill | null = null;

  get label(): string | null {
    return this.fill === null || this.fill.field === null ? null : `Fill in “${this.fill.label}”`;
  }

  open(): void {
    if (this.fill === null) return;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.fill.recordId, actionName: 'edit' },
    });
  }
}
