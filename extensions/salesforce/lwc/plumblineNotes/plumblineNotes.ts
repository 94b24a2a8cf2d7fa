import { api, LightningElement } from 'lwc';
import { notesAt, type NoteRow } from 'c/plumblineSettingsRows';
import type { ControlNote } from '../../../../src/views/admin/settings-view.ts';

/** What is wrong or worth knowing at one row of the settings page, and what to do about it. */
export default class PlumblineNotes extends LightningElement {
  @api notes: readonly ControlNote[] = [];
  /** The row: its notes and those of its fields are shown. */
  @api at = '';

  get rows(): readonly NoteRow[] {
    return notesAt(this.notes, this.at);
  }
}
