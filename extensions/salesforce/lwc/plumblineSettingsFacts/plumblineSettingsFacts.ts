import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { fold, type Folded } from 'c/plumblineRows';
import { optionsOf, type Option } from 'c/plumblineSettingsRows';
import type { FactSettings, SettingsView } from '../../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';

type AddFact = Extract<Edit, { kind: 'addFact' }>;

const MOST_SHOWN = 10;

/** The facts with the fields that carry them, and the fields from which one could be added. */
export default class PlumblineSettingsFacts extends PlumblineEditor {
  @api settings: SettingsView | null = null;
  looked = '';
  areAllShown = false;
  field = '';
  label = '';

  get crm(): string {
    return this.settings?.crm ?? '';
  }

  get found(): readonly FactSettings[] {
    const words = this.looked.trim().toLowerCase();
    const facts = this.settings?.facts ?? [];
    return words === ''
      ? facts
      : facts.filter(({ id, label, means }) => `${id} ${label} ${means ?? ''}`.toLowerCase().includes(words));
  }

  get folded(): Folded<FactSettings> {
    return fold(this.found, 'facts', this.areAllShown, MOST_SHOWN);
  }

  get expanded(): string {
    return String(this.areAllShown);
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  get emptyWords(): string {
    return (this.settings?.facts ?? []).length === 0
      ? 'There are no facts yet. Add one from a field below.'
      : 'No fact is called so.';
  }

  get hasFields(): boolean {
    return (this.settings?.fieldsToAdd ?? []).length > 0;
  }

  get fieldLabel(): string {
    return `Field of ${this.crm}`;
  }

  get fieldOptions(): Option[] {
    return optionsOf(this.settings?.fieldsToAdd ?? []);
  }

  look({ detail }: CustomEvent<{ value: string }>): void {
    this.looked = detail.value;
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }

  chooseField({ detail }: CustomEvent<{ value: string }>): void {
    this.field = detail.value;
    const label = this.settings?.fieldsToAdd.find(({ id }) => id === detail.value)?.label ?? '';
    this.label = label.replace(/^[^:]*: /, '');
  }

  writeLabel({ detail }: CustomEvent<{ value: string }>): void {
    this.label = detail.value;
  }

  async add(): Promise<void> {
    const { field, label } = this;
    if (!this.isFilled()) return;
    if (!(await this.change(addFact(field, label.trim()), null))) return;
    // Whoever chose the next one meanwhile keeps it.
    if (this.field !== field) return;
    this.field = '';
    this.label = '';
  }
}

/** A field to add is named with its object: `deal/Amount`. */
function addFact(named: string, label: string): AddFact {
  const [object = '', ...field] = named.split('/');
  return { kind: 'addFact', object: object as AddFact['object'], field: field.join('/'), label };
}
