import { api, LightningElement } from 'lwc';
import type {
  ControlNote,
  CriterionSettings,
  SettingsView,
} from '../../../../src/views/admin/settings-view.ts';
import type { CriterionPlace } from 'c/plumblineCriterionForm';

/** The criteria to enter or to leave a stage, and the way to add one. */
export default class PlumblineCriteria extends LightningElement {
  @api criteria: readonly CriterionSettings[] = [];
  @api place: CriterionPlace = { pipeline: '', stage: '', direction: 'exit' };
  /** What the stage is called. */
  @api stage = '';
  @api choices: SettingsView['choices'] | null = null;
  @api notes: readonly ControlNote[] = [];
  isAdding = false;

  get heading(): string {
    return `To ${this.way} “${this.stage}”`;
  }

  get isEmpty(): boolean {
    return this.criteria.length === 0;
  }

  get addLabel(): string {
    return `Add what to ask to ${this.way} “${this.stage}”`;
  }

  add(): void {
    this.isAdding = true;
  }

  close(): void {
    this.isAdding = false;
  }

  private get way(): string {
    return this.place.direction === 'entry' ? 'enter' : 'leave';
  }
}
