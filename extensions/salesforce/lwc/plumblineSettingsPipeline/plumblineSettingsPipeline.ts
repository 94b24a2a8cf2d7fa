import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { labelOf } from 'c/plumblineSettingsRows';
import type {
  ControlNote,
  PipelineSettings,
  SettingsView,
} from '../../../../src/views/admin/settings-view.ts';

/** One pipeline: its stages in order, and the stages of the CRM that nothing stands for yet. */
export default class PlumblineSettingsPipeline extends PlumblineEditor {
  @api pipeline: PipelineSettings | null = null;
  @api crm = '';
  @api choices: SettingsView['choices'] | null = null;
  @api notes: readonly ControlNote[] = [];
  isGoing = false;

  get kind(): string {
    return labelOf(this.choices?.pipelineKinds ?? [], this.pipeline?.kind ?? '');
  }

  get removeLabel(): string {
    return `Remove “${this.pipeline?.label ?? ''}” from the model`;
  }

  get hasUnmapped(): boolean {
    return (this.pipeline?.unmapped ?? []).length > 0;
  }

  get unmappedLine(): string {
    const count = this.pipeline?.unmapped.length ?? 0;
    return count === 1
      ? `One stage of this pipeline in ${this.crm} is not in the model:`
      : `${count} stages of this pipeline in ${this.crm} are not in the model:`;
  }

  addStage(event: Event): void {
    const crmStage = (event.target as HTMLElement).dataset['stage'] ?? '';
    void this.change({ kind: 'addStage', pipeline: this.pipeline?.id ?? '', crmStage }, null);
  }

  askToRemove(): void {
    this.isGoing = true;
  }

  keepIt(): void {
    this.isGoing = false;
  }

  async remove(): Promise<void> {
    await this.change(
      { kind: 'removePipeline', pipeline: this.pipeline?.id ?? '' },
      this.pipeline?.mark ?? null,
    );
    this.isGoing = false;
  }
}
