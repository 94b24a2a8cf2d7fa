import type { CalendarDate } from '../../base/calendar.ts';
import { checkParts, type PartProblem } from '../../model/check-parts.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ControlNote } from '../../views/admin/settings-view.ts';
import { controlOf } from './control-of.ts';
import { plainWords } from './plain-words.ts';

/** Everything that is wrong with a draft, and what is worth knowing of it, each at its control; what is wrong comes first. */
export function controlNotes(parts: PartValues, today: CalendarDate): readonly ControlNote[] {
  const { problems, notes } = checkParts(parts, today);
  const words = plainWords(parts);
  const noteOf =
    (tone: 'bad' | 'info') =>
    ({ file, path, what, todo }: PartProblem): ControlNote => ({
      at: controlOf(parts, file, path),
      text: words(what),
      todo: words(todo),
      tone,
    });
  return [...problems.map(noteOf('bad')), ...notes.map(noteOf('info'))];
}
