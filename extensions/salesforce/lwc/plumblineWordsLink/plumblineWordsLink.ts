import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';

/** Leads to the glossary, to one of its definitions where it is named. */
export default class PlumblineWordsLink extends NavigationMixin(LightningElement) {
  /** The id of a definition: `stage/new_business/discovery`. */
  @api entry: string | undefined;
  @api label = 'What the words mean';

  open(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage',
      attributes: { apiName: 'Plumbline_Glossary' },
      ...(this.entry === undefined ? {} : { state: { c__entry: this.entry } }),
    });
  }
}
