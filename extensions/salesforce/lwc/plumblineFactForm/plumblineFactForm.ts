import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { optionsOrNone, orNull, withChosen, type Option } from 'c/plumblineSettingsRows';
import type { ControlNote, FactSettings } from '../../../../src/views/admin/settings-view.ts';

type Changed = CustomEvent<{ value: string }>;

interface ValueRow {
  readonly value: string;
  readonly label: string;
  readonly chosen: string;
}

/** One fact: the field that carries it, what its values mean, and in how many records it is filled in. */
export default class PlumblineFactForm extends PlumblineEditor {
  @api fact: FactSettings | null = null;
  @api crm = '';
  @api notes: readonly ControlNote[] = [];
  isOpen = false;
  label = '';
  means = '';
  field = '';
  meant: Readonly<Record<string, string>> = {};

  get line(): string {
    const { fact } = this;
    return fact === null ? '' : [fact.kind, fact.usedBy].filter((one) => one !== '').join(' · ');
  }

  get carriedBy(): string | null {
    const { fact } = this;
    if (fact === null) return null;
    if (!fact.takesField) return 'Worked out from other records: it needs no field.';
    const field = fact.fields.find(({ id }) => id === fact.field);
    if (fact.field === null) return `No field of ${this.crm} carries it: it is never known.`;
    return `Field of ${this.crm}: ${field?.label ?? fact.field}`;
  }

  get changeName(): string {
    return `Change “${this.fact?.label ?? ''}”`;
  }

  get fieldLabel(): string {
    return `Field of ${this.crm}`;
  }

  get fieldOptions(): Option[] {
    return withChosen(optionsOrNone('No field', this.fact?.fields ?? []), this.field);
  }

  get meaningOptions(): Option[] {
    return optionsOrNone('Nothing: not known', this.fact?.meanings ?? []);
  }

  /** Values are those of the field that is mapped: another field’s are read once it is saved. */
  get values(): readonly ValueRow[] {
    const { fact } = this;
    if (fact === null || this.field !== (fact.field ?? '')) return [];
    return fact.values.map(({ value, label, means }) => ({
      value,
      label: `“${label}” means`,
      chosen: this.meant[value] ?? means ?? '',
    }));
  }

  open(): void {
    this.label = this.fact?.label ?? '';
    this.means = this.fact?.means ?? '';
    this.field = this.fact?.field ?? '';
    this.meant = {};
    this.isOpen = true;
  }

  close(): void {
    this.isOpen = false;
  }

  writeLabel({ detail }: Changed): void {
    this.label = detail.value;
  }

  writeMeans({ detail }: Changed): void {
    this.means = detail.value;
  }

  chooseField({ detail }: Changed): void {
    this.field = detail.value;
  }

  chooseMeaning(event: Changed): void {
    const value = (event.target as HTMLElement).dataset['value'] ?? '';
    this.meant = { ...this.meant, [value]: event.detail.value };
  }

  async save(): Promise<void> {
    const before = this.fact;
    if (before === null || !this.isFilled()) return;
    const [label, means, field] = [this.label.trim(), orNull(this.means), orNull(this.field)];
    const values = Object.fromEntries(this.values.map(({ value, chosen }) => [value, orNull(chosen)]));
    const isNamed = label === before.label && means === before.means;
    if (!isNamed && !(await this.change({ kind: 'setFact', fact: before.id, label, means }, before.mark)))
      return;
    const isCarried = !before.takesField || (field === before.field && Object.keys(this.meant).length === 0);
    // The page has read the fact anew by now: its mark is another after the first change.
    const mark = this.fact?.mark ?? null;
    if (isCarried || (await this.change({ kind: 'mapFact', fact: before.id, field, values }, mark)))
      this.close();
  }
}
