import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import {
  halfEmpty,
  optionsOf,
  optionsOrNone,
  orNull,
  withChosen,
  type Option,
} from 'c/plumblineSettingsRows';
import type {
  ComparisonForm,
  CriterionForm,
  CriterionSettings,
  SettingsView,
} from '../../../../src/views/admin/settings-view.ts';
import { NEW_CRITERION, putCriterion, type CriterionPlace } from 'c/plumblineCriterionForm';

type Changed = CustomEvent<{ value: string }>;

interface ComparisonRow {
  readonly key: string;
  readonly index: number;
  readonly number: number;
  readonly row: ComparisonForm;
}

const MOST_COMPARISONS = 12;

/** A criterion in controls: what it asks, how strictly, who answers for it. Tells `close` when it is saved or left. */
export default class PlumblineCriterionEditor extends PlumblineEditor {
  @api place: CriterionPlace = { pipeline: '', stage: '', direction: 'exit' };
  @api choices: SettingsView['choices'] | null = null;
  form: CriterionForm = NEW_CRITERION;
  private given: CriterionSettings | null = null;
  private isTaken = false;

  /** What is edited; null for a new one. What was typed stays when the page reads the same criterion anew. */
  @api
  get criterion(): CriterionSettings | null {
    return this.given;
  }
  set criterion(criterion: CriterionSettings | null) {
    this.given = criterion;
    if (this.isTaken || criterion === null) return;
    this.isTaken = true;
    this.form = criterion.form;
  }

  get heading(): string {
    if (this.given !== null) return `Change “${this.given.form.label}”`;
    return this.place.direction === 'exit'
      ? 'Something more to leave this stage'
      : 'Something more to enter this stage';
  }

  get rows(): readonly ComparisonRow[] {
    const { when } = this.form;
    return when.kind === 'written'
      ? []
      : when.rows.map((row, index) => ({ key: `row ${index}`, index, number: index + 1, row }));
  }

  get written(): string | null {
    return this.form.when.kind === 'written' ? this.form.when.text : null;
  }

  get facts(): SettingsView['choices']['facts'] {
    return this.choices?.facts ?? [];
  }

  get hasSeveral(): boolean {
    return this.rows.length > 1;
  }

  get mayAdd(): boolean {
    return this.written === null && this.rows.length < MOST_COMPARISONS;
  }

  get join(): string {
    return this.form.when.kind === 'rows' ? this.form.when.join : 'all';
  }

  get joinOptions(): Option[] {
    return [
      { value: 'all', label: 'All of these' },
      { value: 'any', label: 'Any one of these' },
    ];
  }

  get levelOptions(): Option[] {
    return optionsOf(this.choices?.levels ?? []);
  }

  get evidenceOptions(): Option[] {
    return optionsOf(this.choices?.evidence ?? []);
  }

  get hasPeople(): boolean {
    return (this.choices?.people ?? []).length > 0;
  }

  get ownerOptions(): Option[] {
    return withChosen(optionsOf(this.choices?.people ?? []), this.form.owner);
  }

  get approverOptions(): Option[] {
    const options = optionsOrNone('Nobody', this.choices?.people ?? []);
    return withChosen(options, this.approver);
  }

  get approver(): string {
    return this.form.waivableBy ?? '';
  }

  get isWaivable(): boolean {
    return this.form.waivableBy !== null;
  }

  get saysMissing(): string {
    return this.form.saysMissing ?? '';
  }

  get wrongIf(): string {
    return this.form.wrongIf ?? '';
  }

  /** Said before it is saved: what blocking on these fields would do. */
  get warning(): string | null {
    return this.form.level === 'block' ? halfEmpty(this.form.when, this.facts) : null;
  }

  get saveLabel(): string {
    if (this.isBusy) return 'Saving…';
    return this.warning === null ? 'Save to the draft' : 'Save, and block all the same';
  }

  writeLabel({ detail }: Changed): void {
    this.form = { ...this.form, label: detail.value };
  }

  chooseJoin({ detail }: Changed): void {
    this.keepRows(
      this.rows.map(({ row }) => row),
      detail.value === 'any' ? 'any' : 'all',
    );
  }

  changeComparison(event: CustomEvent<ComparisonForm>): void {
    const at = indexOf(event);
    this.keepRows(this.rows.map(({ row, index }) => (index === at ? event.detail : row)));
  }

  addComparison(): void {
    this.keepRows([...this.rows.map(({ row }) => row), { fact: '', operator: '', value: null }]);
  }

  takeComparison(event: Event): void {
    const at = indexOf(event);
    this.keepRows(this.rows.flatMap(({ row, index }) => (index === at ? [] : [row])));
  }

  chooseLevel({ detail }: Changed): void {
    this.form = { ...this.form, level: detail.value as CriterionForm['level'] };
  }

  chooseEvidence({ detail }: Changed): void {
    this.form = { ...this.form, evidence: detail.value };
  }

  writeOwner({ detail }: Changed): void {
    this.form = { ...this.form, owner: detail.value };
  }

  writeWhenMissing({ detail }: Changed): void {
    this.form = { ...this.form, whenMissing: detail.value };
  }

  writeSaysMissing({ detail }: Changed): void {
    this.form = { ...this.form, saysMissing: orNull(detail.value) };
  }

  chooseApprover({ detail }: Changed): void {
    this.form = { ...this.form, waivableBy: orNull(detail.value) };
  }

  writeDays({ detail }: Changed): void {
    this.form = { ...this.form, longestWaiverDays: Math.round(Number(detail.value)) };
  }

  writeWrongIf({ detail }: Changed): void {
    this.form = { ...this.form, wrongIf: orNull(detail.value) };
  }

  async save(): Promise<void> {
    if (!this.isFilled()) return;
    const { given, form, place } = this;
    const isDone = await this.change(putCriterion(place, given, form), given?.mark ?? null);
    if (isDone) this.close();
  }

  close(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  private keepRows(rows: readonly ComparisonForm[], join = this.join): void {
    this.form = { ...this.form, when: { kind: 'rows', join: join === 'any' ? 'any' : 'all', rows } };
  }
}

const indexOf = (event: Event): number => Number((event.target as HTMLElement).dataset['index']);
