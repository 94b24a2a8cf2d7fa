import { Flex } from '@hubspot/ui-extensions';
import type { ControlNote } from '../../../../src/views/admin/settings-view.ts';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { useNotes } from '../state/notes.ts';

interface Props {
  /** The row that they are about. */
  readonly at: string;
  /** The row’s field that they are about; all of the row where it is left out. */
  readonly field?: string;
}

/** What is wrong or worth knowing at a row, beside it. */
export function NotesAt({ at, field }: Props) {
  return <Notes notes={useNotes(at, field)} />;
}

/** What is wrong or worth knowing at a row, but for the fields beside which it stands by itself. */
export function OtherNotesAt({ at, fields }: { readonly at: string; readonly fields: readonly string[] }) {
  const beside = new Set(fields.map((field) => `${at}#${field}`));
  return <Notes notes={useNotes(at).filter((note) => !beside.has(note.at))} />;
}

/** What is wrong or worth knowing, each with what to do about it. */
export function Notes({ notes }: { readonly notes: readonly ControlNote[] }) {
  if (notes.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      {notes.map((note) => (
        <ToneLine
          key={`${note.at} ${note.text}`}
          line={{ text: `${note.text} ${note.todo}`.trim(), tone: note.tone }}
        />
      ))}
    </Flex>
  );
}
