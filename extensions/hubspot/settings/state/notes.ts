import type { ControlNote } from '../../../../src/views/admin/settings-view.ts';
import { useSettings } from './open-settings.tsx';

/** The notes at one row: of the row itself, and of its fields where `field` is left out. */
export function useNotes(at: string, field?: string): readonly ControlNote[] {
  const { notes } = useSettings().settings;
  if (field !== undefined) return notes.filter((note) => note.at === `${at}#${field}`);
  return notes.filter((note) => note.at === at || note.at.startsWith(`${at}#`));
}

/** The notes at anything below a row, such as all criteria of a stage. */
export function useNotesBelow(at: string): readonly ControlNote[] {
  return useSettings().settings.notes.filter(
    (note) => note.at === at || note.at.startsWith(`${at}#`) || note.at.startsWith(`${at}/`),
  );
}
