import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { optionsOf, optionsOrNone, orNull, withChosen, type Option } from 'c/plumblineSettingsRows';
import type { Choice, SettingsView, StageSettings } from '../../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';

type Changed = CustomEvent<{ value: string }>;

/** What a stage is called and means, which stage of Salesforce it stands for, and what the buyer is doing in it. */
export default class PlumblineStageForm extends PlumblineEditor {
  @api pipeline = '';
  @api choices: SettingsView['choices'] | null = null;
  @api crm = '';
  /** Every stage of the CRM's pipeline. */
  @api crmStages: readonly Choice[] = [];
  label = '';
  means = '';
  buyingJob = '';
  also: readonly string[] = [];
  crmStage = '';
  isGoing = false;
  private given: StageSettings | null = null;
  private isTaken = false;

  /** What was typed stays when the page reads the same stage anew. */
  @api
  get stage(): StageSettings | null {
    return this.given;
  }
  set stage(stage: StageSettings | null) {
    this.given = stage;
    if (this.isTaken || stage === null) return;
    this.isTaken = true;
    this.label = stage.label;
    this.means = stage.means ?? '';
    this.buyingJob = stage.buyingJob ?? '';
    this.also = stage.alsoBuyingJobs;
    this.crmStage = stage.crmStage ?? '';
  }

  get jobOptions(): Option[] {
    return withChosen(optionsOrNone('Nobody has said yet', this.choices?.buyingJobs ?? []), this.buyingJob);
  }

  get alsoOptions(): Option[] {
    return optionsOf(this.choices?.buyingJobs ?? []).filter(({ value }) => value !== this.buyingJob);
  }

  get alsoChosen(): string[] {
    return [...this.also];
  }

  get crmLabel(): string {
    return `Stage of ${this.crm}`;
  }

  get crmOptions(): Option[] {
    return withChosen(optionsOrNone(`None of ${this.crm}`, this.crmStages), this.crmStage);
  }

  get removeLabel(): string {
    return `Remove “${this.given?.label ?? ''}”`;
  }

  writeLabel({ detail }: Changed): void {
    this.label = detail.value;
  }

  writeMeans({ detail }: Changed): void {
    this.means = detail.value;
  }

  chooseJob({ detail }: Changed): void {
    this.buyingJob = detail.value;
    this.also = this.also.filter((job) => job !== detail.value);
  }

  chooseAlso({ detail }: CustomEvent<{ value: readonly string[] }>): void {
    this.also = [...detail.value];
  }

  chooseCrmStage({ detail }: Changed): void {
    this.crmStage = detail.value;
  }

  async save(): Promise<void> {
    const { given } = this;
    if (given === null || !this.isFilled()) return;
    const inStage = { pipeline: this.pipeline, stage: given.id };
    if (this.isOther(given) && !(await this.change(this.setStage(given), given.mark))) return;
    const crmStage = orNull(this.crmStage);
    const isMapped = crmStage === given.crmStage;
    // The page has read the stage anew by now: its mark is another after the first change.
    const mark = this.given?.mark ?? null;
    if (isMapped || (await this.change({ kind: 'mapStage', ...inStage, crmStage }, mark))) this.close();
  }

  askToRemove(): void {
    this.isGoing = true;
  }

  keepIt(): void {
    this.isGoing = false;
  }

  async remove(): Promise<void> {
    if (this.given === null) return;
    const edit = { kind: 'removeStage', pipeline: this.pipeline, stage: this.given.id } as const;
    await this.change(edit, this.given.wholeMark);
    this.isGoing = false;
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  private setStage({ id }: StageSettings): Edit {
    return {
      kind: 'setStage',
      pipeline: this.pipeline,
      stage: id,
      label: this.label.trim(),
      means: orNull(this.means),
      buyingJob: orNull(this.buyingJob),
      alsoBuyingJobs: [...this.also],
    };
  }

  private isOther(given: StageSettings): boolean {
    const now = [this.label.trim(), orNull(this.means), orNull(this.buyingJob), this.also];
    return (
      JSON.stringify(now) !==
      JSON.stringify([given.label, given.means, given.buyingJob, given.alsoBuyingJobs])
    );
  }
}
