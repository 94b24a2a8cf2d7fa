import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { halfEmpty, optionsOf, type Option } from 'c/plumblineSettingsRows';
import type {
  ControlNote,
  CriterionForm,
  CriterionSettings,
  SettingsView,
} from '../../../../src/views/admin/settings-view.ts';
import { putCriterion, type CriterionPlace } from 'c/plumblineCriterionForm';

const STATE_WORDS: Readonly<Record<CriterionSettings['state'], string | null>> = {
  new: 'New',
  changed: 'Changed',
  same: null,
};

/** One criterion: what it asks, how strictly, how far its field is filled, and what may be done with it. */
export default class PlumblineCriterion extends PlumblineEditor {
  @api criterion: CriterionSettings | null = null;
  @api place: CriterionPlace = { pipeline: '', stage: '', direction: 'exit' };
  @api choices: SettingsView['choices'] | null = null;
  @api notes: readonly ControlNote[] = [];
  isOpen = false;
  isGoing = false;
  /** Blocking was chosen, and is asked about once more since a field is half-empty. */
  isWarned = false;

  get label(): string {
    return this.criterion?.form.label ?? '';
  }

  get state(): string | null {
    return this.criterion === null ? null : STATE_WORDS[this.criterion.state];
  }

  get level(): string {
    return this.isWarned ? 'block' : (this.criterion?.form.level ?? 'observe');
  }

  get levelLabel(): string {
    return `Level of “${this.label}”`;
  }

  get levelOptions(): Option[] {
    return optionsOf(this.choices?.levels ?? []);
  }

  get warning(): string | null {
    const { criterion } = this;
    return criterion === null ? null : halfEmpty(criterion.form.when, this.choices?.facts ?? []);
  }

  get editLabel(): string {
    return `Change “${this.label}”`;
  }

  get removeLabel(): string {
    return `Remove “${this.label}”`;
  }

  chooseLevel({ detail }: CustomEvent<{ value: string }>): void {
    const level = detail.value as CriterionForm['level'];
    this.isWarned = level === 'block' && this.warning !== null;
    if (!this.isWarned) void this.setLevel(level);
  }

  blockAllTheSame(): void {
    void this.setLevel('block');
  }

  leaveLevel(): void {
    this.isWarned = false;
  }

  edit(): void {
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  askToRemove(): void {
    this.isGoing = true;
  }

  keepIt(): void {
    this.isGoing = false;
  }

  async remove(): Promise<void> {
    const { criterion, place } = this;
    if (criterion === null) return;
    const { pipeline, stage, direction } = place;
    const edit = { kind: 'removeCriterion', pipeline, stage, direction, id: criterion.id } as const;
    await this.change(edit, criterion.mark);
    this.isGoing = false;
  }

  private async setLevel(level: CriterionForm['level']): Promise<void> {
    const { criterion, place } = this;
    if (criterion === null) return;
    await this.change(putCriterion(place, criterion, { ...criterion.form, level }), criterion.mark);
    this.isWarned = false;
  }
}
