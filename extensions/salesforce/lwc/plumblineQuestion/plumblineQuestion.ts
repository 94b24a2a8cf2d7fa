import { api, LightningElement } from 'lwc';
import type { QuestionRow } from '../plumblineWinLossForm/rows.ts';

/** A base component of a form: it shows by itself what is wanted. */
interface Checked extends HTMLElement {
  reportValidity(): boolean;
}

/** One question with its answers, the text that an answer asks for, and what else mattered. */
export default class PlumblineQuestion extends LightningElement {
  @api row: QuestionRow | null = null;

  /** Shows what is wanted of this question; whether nothing is. */
  @api
  check(): boolean {
    return this.fields.map((field) => field.reportValidity()).every(Boolean);
  }

  /** Puts the cursor at what is wanted first. */
  @api
  focus(): void {
    (this.fields.find((field) => !field.reportValidity()) ?? this.fields[0])?.focus();
  }

  get asBoxes(): boolean {
    return this.row?.as === 'boxes';
  }

  get asList(): boolean {
    return this.row?.as === 'list';
  }

  get chosenOne(): string {
    return this.row?.chosen[0] ?? '';
  }

  /** Base components take arrays that they may sort: each gets its own. */
  get chosen(): string[] {
    return [...(this.row?.chosen ?? [])];
  }

  get options(): object[] {
    return (this.row?.options ?? []).map((option) => ({ ...option }));
  }

  get alsoName(): string {
    return `${this.row?.name ?? ''}-also`;
  }

  get alsoOptions(): object[] {
    return (this.row?.also?.options ?? []).map((option) => ({ ...option }));
  }

  get alsoChosen(): string[] {
    return [...(this.row?.also?.chosen ?? [])];
  }

  chooseOne(event: CustomEvent<{ value: string }>): void {
    this.tell('choice', [event.detail.value]);
  }

  chooseSeveral(event: CustomEvent<{ value: readonly string[] }>): void {
    this.tell('choice', [...event.detail.value]);
  }

  /** One more than may be marked takes the place of the one that was marked first. */
  chooseAlso(event: CustomEvent<{ value: readonly string[] }>): void {
    const before = this.row?.also?.chosen ?? [];
    const added = event.detail.value.filter((value) => !before.includes(value));
    const kept = before.filter((value) => event.detail.value.includes(value));
    this.tell('also', [...kept, ...added].slice(-(this.row?.also?.most ?? 0)));
  }

  writeNote(event: CustomEvent<{ value: string }>): void {
    this.tell('note', event.detail.value);
  }

  private get fields(): readonly Checked[] {
    return [...(this.template?.querySelectorAll<Checked>('[data-field]') ?? [])];
  }

  private tell(name: string, value: readonly string[] | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { id: this.row?.id ?? '', value } }));
  }
}
