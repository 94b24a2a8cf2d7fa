import { namesIn } from '../../model/diff/names.ts';
import { partWords, placeWords } from '../../model/diff/say-changes.ts';
import type { ControlNote } from '../../views/admin/settings-view.ts';
import { showChanges } from '../../views/admin/show-changes.ts';
import type { SettingsState } from './settings-state.ts';

/** What the newest release changed too: the draft’s own words are not lost without a word. */
export function conflictNotes({ conflicts, parts, published }: SettingsState): readonly ControlNote[] {
  const names = namesIn(parts);
  const rows = showChanges(
    conflicts.map(({ part, path, ours }) => ({
      part,
      path,
      kind: 'changed',
      where: partWords(part, parts[part]),
      what: placeWords(part, path, names),
      before: null,
      after: typeof ours === 'string' || typeof ours === 'number' ? String(ours) : null,
    })),
  );
  const by = published ? `Release ${published.head.number} by ${published.head.author}` : 'A release';
  return rows.map(({ at, where, what, after }) => ({
    at,
    text: `${where}: ${what}. ${by} changed it too, and its words stand.`,
    todo: `${after === null ? 'Change it again if the draft was right' : `The draft said “${after}”: change it again if that was right`}.`,
    tone: 'warn',
  }));
}
