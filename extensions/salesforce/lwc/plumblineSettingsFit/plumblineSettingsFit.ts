import { api, LightningElement } from 'lwc';
import type { SettingsView } from '../../../../src/views/admin/settings-view.ts';

/** The scorecards: the points of each row, and the tiers that a score leads to. */
export default class PlumblineSettingsFit extends LightningElement {
  @api settings: SettingsView | null = null;

  get isEmpty(): boolean {
    return (this.settings?.scorecards ?? []).length === 0;
  }
}
