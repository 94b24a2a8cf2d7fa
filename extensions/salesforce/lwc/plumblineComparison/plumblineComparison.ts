import { api, LightningElement } from 'lwc';
import { clearMended } from 'c/plumblineEditor';
import { filledWords, optionsOf, withChosen, type Option } from 'c/plumblineSettingsRows';
import type {
  ComparisonForm,
  FactChoice,
  FormValue,
  OperatorChoice,
  ValueInput,
} from '../../../../src/views/admin/settings-view.ts';

/** A field of a form: it shows by itself what is wanted. */
interface Checked extends HTMLElement {
  checkValidity(): boolean;
  reportValidity(): boolean;
}

/** Inputs of one number. */
const NUMBERS: ReadonlySet<ValueInput> = new Set(['number', 'days', 'count']);

/** One comparison: a fact, an operator that suits it, and the input that suits both. Tells each change as `comparison`. */
export default class PlumblineComparison extends LightningElement {
  @api row: ComparisonForm | null = null;
  @api facts: readonly FactChoice[] = [];
  /** Whether there are others, so that this one can go. */
  @api canGo = false;
  /** Its place among the rows, from 1. */
  @api number = 1;

  private isWanting = false;

  /** Whether nothing is wanted. */
  @api
  checkValidity(): boolean {
    return this.fields.every((field) => field.checkValidity());
  }

  /** Shows what is wanted; whether nothing is. */
  @api
  reportValidity(): boolean {
    this.isWanting = true;
    return this.fields.map((field) => field.reportValidity()).every(Boolean);
  }

  /** Puts the cursor at what is wanted first. */
  @api
  focus(): void {
    (this.fields.find((field) => !field.reportValidity()) ?? this.fields[0])?.focus();
  }

  override renderedCallback(): void {
    if (this.isWanting) clearMended(this.fields);
  }

  get fact(): FactChoice | null {
    return this.facts.find(({ id }) => id === this.row?.fact) ?? null;
  }

  get factId(): string {
    return this.row?.fact ?? '';
  }

  get factOptions(): Option[] {
    const options = this.facts.map(({ id, label }) => ({ value: id, label }));
    return withChosen(options, this.factId);
  }

  get operator(): OperatorChoice | null {
    return this.fact?.operators.find(({ id }) => id === this.row?.operator) ?? null;
  }

  get operatorId(): string {
    return this.row?.operator ?? '';
  }

  get operatorOptions(): Option[] {
    const options = (this.fact?.operators ?? []).map(({ id, label }) => ({ value: id, label }));
    return withChosen(options, this.operatorId);
  }

  get input(): ValueInput {
    return this.operator?.input ?? 'none';
  }

  get isNumber(): boolean {
    return NUMBERS.has(this.input);
  }

  get isRange(): boolean {
    return this.input === 'range';
  }

  get valueLabel(): string {
    const unit = this.operator?.unit ?? null;
    return this.named(unit === null ? 'Value' : `Value in ${unit}`);
  }

  get fromLabel(): string {
    return `${this.valueLabel}, from`;
  }

  get toLabel(): string {
    return `${this.valueLabel}, up to but not including`;
  }

  get factLabel(): string {
    return this.named('Fact');
  }

  get howLabel(): string {
    return this.named('How');
  }

  get goLabel(): string {
    return `Remove row ${this.number}`;
  }

  get isText(): boolean {
    return this.input === 'text';
  }

  get isTexts(): boolean {
    return this.input === 'texts';
  }

  get isOption(): boolean {
    return this.input === 'option' || this.input === 'yesNo';
  }

  get isOptions(): boolean {
    return this.input === 'options';
  }

  get valueOptions(): Option[] {
    if (this.input !== 'yesNo') return optionsOf(this.fact?.values ?? []);
    return [
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ];
  }

  /** The value as an input of one text holds it. */
  get text(): string {
    const { value } = this;
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  get lines(): string {
    return this.several.join('\n');
  }

  get several(): string[] {
    return Array.isArray(this.value) ? this.value.map(String) : [];
  }

  get from(): string {
    return this.several[0] ?? '';
  }

  get to(): string {
    return this.several[1] ?? '';
  }

  get filled(): string | null {
    return this.fact === null ? null : filledWords(this.fact);
  }

  chooseFact({ detail }: CustomEvent<{ value: string }>): void {
    const fact = this.facts.find(({ id }) => id === detail.value);
    const kept = fact?.operators.find(({ id }) => id === this.operatorId) ?? fact?.operators[0];
    this.tell({ fact: detail.value, operator: kept?.id ?? '', value: null });
  }

  chooseOperator({ detail }: CustomEvent<{ value: string }>): void {
    const next = this.fact?.operators.find(({ id }) => id === detail.value);
    const value = next?.input === this.input ? this.value : null;
    this.tell({ fact: this.factId, operator: detail.value, value });
  }

  writeNumber({ detail }: CustomEvent<{ value: string }>): void {
    this.tellValue(numberIn(detail.value));
  }

  writeFrom({ detail }: CustomEvent<{ value: string }>): void {
    this.tellRange(detail.value, this.to);
  }

  writeTo({ detail }: CustomEvent<{ value: string }>): void {
    this.tellRange(this.from, detail.value);
  }

  writeText({ detail }: CustomEvent<{ value: string }>): void {
    this.tellValue(detail.value === '' ? null : detail.value);
  }

  writeLines({ detail }: CustomEvent<{ value: string }>): void {
    this.tellValue(detail.value.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])));
  }

  chooseOption({ detail }: CustomEvent<{ value: string }>): void {
    this.tellValue(this.input === 'yesNo' ? detail.value === 'yes' : detail.value);
  }

  chooseOptions({ detail }: CustomEvent<{ value: readonly string[] }>): void {
    this.tellValue([...detail.value]);
  }

  takeAway(): void {
    this.dispatchEvent(new CustomEvent('takeaway'));
  }

  private get value(): FormValue {
    return this.row?.value ?? null;
  }

  private get fields(): readonly Checked[] {
    return [...(this.template?.querySelectorAll<Checked>('[data-field]') ?? [])];
  }

  /** Rows after the first say so in their labels. */
  private named(label: string): string {
    return this.number === 1 ? label : `${label} of row ${this.number}`;
  }

  private tellRange(from: string, to: string): void {
    // A range of which one end is not written yet is kept as text until both are numbers.
    const [low, high] = [numberIn(from), numberIn(to)];
    this.tellValue(low === null || high === null ? [from, to] : [low, high]);
  }

  private tellValue(value: FormValue): void {
    this.tell({ fact: this.factId, operator: this.operatorId, value });
  }

  private tell(detail: ComparisonForm): void {
    this.dispatchEvent(new CustomEvent('comparison', { detail }));
  }
}

/** The number that a text says; null for none. */
function numberIn(text: string): number | null {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? null : number;
}
