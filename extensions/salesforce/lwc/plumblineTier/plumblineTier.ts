import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { optionsOf, orNull, type Option } from 'c/plumblineSettingsRows';
import type { Choice, ControlNote, TierSettings } from '../../../../src/views/admin/settings-view.ts';

type Changed = CustomEvent<{ value: string }>;

/** One tier: what it is called and means, from which score it begins, and what is done then. */
export default class PlumblineTier extends PlumblineEditor {
  @api scorecard = '';
  @api actions: readonly Choice[] = [];
  @api notes: readonly ControlNote[] = [];
  label = '';
  from = '';
  action = '';
  means = '';
  private given: TierSettings | null = null;

  @api
  get tier(): TierSettings | null {
    return this.given;
  }
  set tier(tier: TierSettings | null) {
    // What was typed stays until what was read is another.
    const isOther = tier?.mark !== this.given?.mark;
    this.given = tier;
    if (!isOther || tier === null) return;
    this.label = tier.label;
    this.from = String(tier.from);
    this.action = tier.action;
    this.means = tier.means ?? '';
  }

  get actionOptions(): Option[] {
    return optionsOf(this.actions);
  }

  get isChanged(): boolean {
    const { given } = this;
    if (given === null) return false;
    const before = [given.label, String(given.from), given.action, given.means ?? ''];
    return before.join('\n') !== [this.label, this.from, this.action, this.means].join('\n');
  }

  writeLabel({ detail }: Changed): void {
    this.label = detail.value;
  }

  writeFrom({ detail }: Changed): void {
    this.from = detail.value;
  }

  chooseAction({ detail }: Changed): void {
    this.action = detail.value;
  }

  writeMeans({ detail }: Changed): void {
    this.means = detail.value;
  }

  async save(): Promise<void> {
    const { given } = this;
    if (given === null || !this.isFilled()) return;
    const action = this.action as TierSettings['action'];
    const said = { label: this.label.trim(), from: Number(this.from), action, means: orNull(this.means) };
    await this.change({ kind: 'setTier', scorecard: this.scorecard, tier: given.id, ...said }, given.mark);
  }
}
