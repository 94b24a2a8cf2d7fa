import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { askAdmin } from 'c/plumblineAdminHost';
import { fold, type Folded } from 'c/plumblineRows';
import type { Option } from 'c/plumblineSettingsRows';
import type { ContentSettings, SettingsView } from '../../../../src/views/admin/settings-view.ts';

type What = 'sections' | 'objections' | 'claims';

const MOST_SHOWN = 10;

/** How the `at` of each kind begins. */
const BEGINS: Readonly<Record<What, string>> = {
  sections: 'section/',
  objections: 'objection/',
  claims: 'claim/',
};

/** Sections, objections and claims: found, changed, approved, and taken from a table. */
export default class PlumblineSettingsContent extends PlumblineEditor {
  @api settings: SettingsView | null = null;
  what: What = 'sections';
  looked = '';
  areAllShown = false;
  csv = '';
  fileName: string | null = null;

  get whatOptions(): Option[] {
    return [
      { value: 'sections', label: 'Battle-card sections' },
      { value: 'objections', label: 'Objections' },
      { value: 'claims', label: 'Claims' },
    ];
  }

  get found(): readonly ContentSettings[] {
    const words = this.looked.trim().toLowerCase();
    return (this.settings?.content ?? []).filter(
      ({ at, title, text }) =>
        at.startsWith(BEGINS[this.what]) && `${title} ${text}`.toLowerCase().includes(words),
    );
  }

  get folded(): Folded<ContentSettings> {
    return fold(this.found, this.what, this.areAllShown, MOST_SHOWN);
  }

  get expanded(): string {
    return String(this.areAllShown);
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  get emptyWords(): string {
    return this.looked.trim() === '' ? `There are no ${this.what} yet.` : `None of the ${this.what} says so.`;
  }

  get importLabel(): string {
    return 'Take the rows over as drafts';
  }

  get columns(): string {
    const named = this.settings?.importColumns[this.what] ?? [];
    return `The first line names the columns, in any order: ${named.join(', ')}.`;
  }

  get csvLabel(): string {
    return `Rows as CSV: ${this.what}`;
  }

  chooseWhat({ detail }: CustomEvent<{ value: string }>): void {
    this.what = detail.value as What;
    this.areAllShown = false;
  }

  look({ detail }: CustomEvent<{ value: string }>): void {
    this.looked = detail.value;
  }

  toggle(): void {
    this.areAllShown = !this.areAllShown;
  }

  writeCsv({ detail }: CustomEvent<{ value: string }>): void {
    this.csv = detail.value;
    this.fileName = null;
  }

  async chooseFile({ detail }: CustomEvent<{ files: readonly File[] }>): Promise<void> {
    const [file] = detail.files;
    if (file === undefined) return;
    this.csv = await file.text();
    this.fileName = `${file.name} is below: look it through, then take it in.`;
  }

  async take(): Promise<void> {
    const { what, csv } = this;
    if (!this.isFilled()) return;
    if (!(await this.act((read) => askAdmin('importContent', { ...read, what, csv })))) return;
    this.csv = '';
    this.fileName = null;
  }
}
