import { api, LightningElement } from 'lwc';
import { labelOf, wrongWords } from 'c/plumblineSettingsRows';
import type {
  Choice,
  ControlNote,
  SettingsView,
  StageSettings,
} from '../../../../src/views/admin/settings-view.ts';
import type { TonedLine } from '../../../../src/views/parts.ts';
import type { CriterionPlace } from 'c/plumblineCriterionForm';

/** One stage: what it stands for, and its criteria once it is opened. */
export default class PlumblineSettingsStage extends LightningElement {
  @api stage: StageSettings | null = null;
  @api pipeline = '';
  @api crm = '';
  @api choices: SettingsView['choices'] | null = null;
  @api notes: readonly ControlNote[] = [];
  /** Every stage of the CRM's pipeline. */
  @api crmStages: readonly Choice[] = [];
  isOpened = false;
  isEditing = false;

  /** `Discovery: 1 to enter, 3 to leave · 2 things are wrong`. */
  get heading(): string {
    const { stage } = this;
    if (stage === null) return '';
    const end = { open: '', won: ' (won)', lost: ' (lost)' }[stage.type];
    const asks = [
      ...(stage.entry.length > 0 ? [`${stage.entry.length} to enter`] : []),
      ...(stage.exit.length > 0 ? [`${stage.exit.length} to leave`] : []),
    ];
    return `${stage.label}${end}: ${asks.join(', ') || 'asks nothing'}${wrongWords(this.notes, stage.at)}`;
  }

  /** `The buyer: solution exploration`. */
  get job(): string {
    const { stage, choices } = this;
    if (stage?.buyingJob == null) return 'Nobody has said yet what the buyer does in this stage.';
    const jobs = [stage.buyingJob, ...stage.alsoBuyingJobs];
    return `The buyer: ${jobs.map((id) => labelOf(choices?.buyingJobs ?? [], id)).join(', ')}`;
  }

  /** Which stage of the CRM it is, where that is as it was. */
  get mapped(): string | null {
    return this.mappingNews === null ? (this.stage?.mapped.text ?? null) : null;
  }

  /** A stage that was renamed, or is gone, is told without opening it. */
  get mappingNews(): TonedLine | null {
    const line = this.stage?.mapped ?? null;
    return line?.tone === 'warn' || line?.tone === 'bad' ? line : null;
  }

  get entryPlace(): CriterionPlace {
    return { pipeline: this.pipeline, stage: this.stage?.id ?? '', direction: 'entry' };
  }

  get exitPlace(): CriterionPlace {
    return { pipeline: this.pipeline, stage: this.stage?.id ?? '', direction: 'exit' };
  }

  get isOpenStage(): boolean {
    return this.stage?.type === 'open';
  }

  get changeLabel(): string {
    return `Change name, meaning and buying job of “${this.stage?.label ?? ''}”`;
  }

  opened(): void {
    this.isOpened = true;
  }

  edit(): void {
    this.isEditing = true;
  }

  close(): void {
    this.isEditing = false;
  }
}
