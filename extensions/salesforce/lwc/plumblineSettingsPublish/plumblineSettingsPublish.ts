import { api } from 'lwc';
import PlumblineEditor from 'c/plumblineEditor';
import { askAdmin } from 'c/plumblineAdminHost';
import { fold, type Folded } from 'c/plumblineRows';
import { orNull, type NoteRow } from 'c/plumblineSettingsRows';
import type { ChangeRow, ReleaseRow, SettingsView } from '../../../../src/views/admin/settings-view.ts';

type Changed = CustomEvent<{ value: string | null }>;

interface ChangeLine extends ChangeRow {
  readonly key: string;
}

interface ReleaseLine extends ReleaseRow {
  readonly isChosen: boolean;
  readonly askName: string;
  readonly yesName: string;
}

const MOST_SHOWN = 10;

/** What is different from what is published, publishing it, and every release so far. */
export default class PlumblineSettingsPublish extends PlumblineEditor {
  @api settings: SettingsView | null = null;
  note = '';
  effectiveOn = '';
  isGivingUp = false;
  areAllChangesShown = false;
  areAllReleasesShown = false;
  private revertTo: number | null = null;

  get changes(): Folded<ChangeLine> {
    const rows = (this.settings?.changes ?? []).map((row, index) => ({ ...row, key: `${index} ${row.at}` }));
    return fold(rows, 'changes', this.areAllChangesShown, MOST_SHOWN);
  }

  get hasChanges(): boolean {
    return (this.settings?.changes ?? []).length > 0;
  }

  /** What keeps the draft from being published. */
  get wrong(): readonly NoteRow[] {
    return this.notesOf('bad');
  }

  /** What does not keep it from being published, and should be looked at first. */
  get risky(): readonly NoteRow[] {
    return this.notesOf('warn');
  }

  get isRisky(): boolean {
    return this.risky.length > 0;
  }

  get isWrong(): boolean {
    return this.wrong.length > 0;
  }

  get mayPublish(): boolean {
    return this.hasChanges && !this.isWrong && this.settings?.publishElsewhere === null;
  }

  get history(): Folded<ReleaseLine> {
    const rows = (this.settings?.history ?? []).map((row) => ({
      ...row,
      isChosen: row.number === this.revertTo,
      askName: `Go back to release ${row.number}`,
      yesName: `Yes, publish release ${row.number} again`,
    }));
    return fold(rows, 'releases', this.areAllReleasesShown, MOST_SHOWN);
  }

  get hasHistory(): boolean {
    return (this.settings?.history ?? []).length > 0;
  }

  get changesExpanded(): string {
    return String(this.areAllChangesShown);
  }

  get releasesExpanded(): string {
    return String(this.areAllReleasesShown);
  }

  get publishLabel(): string {
    const count = this.settings?.changes.length ?? 0;
    if (this.isBusy) return 'Publishing…';
    return count === 1 ? 'Publish this change' : `Publish these ${count} changes`;
  }

  writeNote({ detail }: Changed): void {
    this.note = detail.value ?? '';
  }

  chooseDay({ detail }: Changed): void {
    this.effectiveOn = detail.value ?? '';
  }

  toggleChanges(): void {
    this.areAllChangesShown = !this.areAllChangesShown;
  }

  toggleReleases(): void {
    this.areAllReleasesShown = !this.areAllReleasesShown;
  }

  private notesOf(wanted: 'bad' | 'warn'): readonly NoteRow[] {
    return (this.settings?.notes ?? [])
      .filter(({ tone }) => tone === wanted)
      .map(({ at, text, todo }) => ({ key: `${at} ${text}`, text: `${text} ${todo}`, sign: null }));
  }

  async publish(): Promise<void> {
    const said = { effectiveOn: orNull(this.effectiveOn), note: orNull(this.note) };
    if (!(await this.act((read) => askAdmin('publishDraft', { ...read, ...said })))) return;
    this.note = '';
    this.effectiveOn = '';
  }

  askToGiveUp(): void {
    this.isGivingUp = true;
  }

  keepDraft(): void {
    this.isGivingUp = false;
  }

  async giveUp(): Promise<void> {
    await this.act((read) => askAdmin('discardDraft', { ...read }));
    this.isGivingUp = false;
  }

  askToRevert(event: Event): void {
    this.revertTo = Number((event.target as HTMLElement).dataset['release']);
  }

  keepRelease(): void {
    this.revertTo = null;
  }

  async revert(): Promise<void> {
    const to = this.revertTo;
    if (to === null) return;
    await this.act(({ base }) => askAdmin('revertRelease', { base, to }));
    this.revertTo = null;
  }
}
