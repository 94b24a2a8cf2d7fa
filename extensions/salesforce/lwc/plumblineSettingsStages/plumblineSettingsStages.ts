import { api, LightningElement } from 'lwc';
import type { SettingsView } from '../../../../src/views/admin/settings-view.ts';

/** The pipelines of the model with their stages, and those of the CRM to start from or to add. */
export default class PlumblineSettingsStages extends LightningElement {
  @api settings: SettingsView | null = null;

  get isFirst(): boolean {
    return (this.settings?.pipelines ?? []).length === 0;
  }

  get hasMore(): boolean {
    return (this.settings?.unmappedPipelines ?? []).length > 0;
  }

  get crm(): string {
    return this.settings?.crm ?? '';
  }

  get startHeading(): string {
    return `Start from a pipeline of ${this.crm}`;
  }

  get startWords(): string {
    return this.hasMore
      ? 'Its stages are taken over as they are. Nothing is asked of anybody until you say what, and nothing counts until you publish.'
      : `${this.crm} has no pipeline of deals that Plumbline may read.`;
  }

  get otherHeading(): string {
    return `Other pipelines of ${this.crm}: ${this.settings?.unmappedPipelines.length ?? 0}`;
  }
}
