import { api, LightningElement } from 'lwc';
import type { RulesView } from '../../../../src/views/admin/rules-view.ts';

/** What Salesforce asks for by itself, what enforces the model, and where only Salesforce's own screens can do it. */
export default class PlumblineSettingsRules extends LightningElement {
  @api rules: RulesView | null = null;
  @api crm = '';

  get askedHeading(): string {
    return `What ${this.crm} asks for by itself`;
  }

  get isNothingAsked(): boolean {
    return this.rules?.asked.length === 0 && this.rules.notTold === null;
  }
}
