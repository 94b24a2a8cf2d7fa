import { api, LightningElement } from 'lwc';

/** A heading that opens and closes what stands below it; tells `opened` the first time. */
export default class PlumblineDisclosure extends LightningElement {
  @api label = '';
  isOpen = false;
  private isTold = false;

  get icon(): string {
    return this.isOpen ? 'utility:chevrondown' : 'utility:chevronright';
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get bodyClass(): string {
    return this.isOpen ? 'body' : 'body slds-hide';
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    if (this.isTold) return;
    this.isTold = true;
    this.dispatchEvent(new CustomEvent('opened'));
  }
}
