import type { ExitState } from '../../port.ts';
import type { Row } from '../org.ts';
import { exitField } from './field-names.ts';
import type { Changes } from './fit-fields.ts';
import { isTicked, textAt } from './row.ts';
import { textLength } from './text-lengths.ts';

/** What was last written of an opportunity's exit criteria. A checkbox is never blank: unticked and without a text, nothing was. */
export function exitStateIn(row: Row): ExitState | null {
  const state = { met: isTicked(row, exitField.met), missing: textAt(row, exitField.missing) ?? '' };
  return state.met || state.missing !== '' ? state : null;
}

/** The same as values to write. */
export const exitStateValues = ({ met, missing }: ExitState): Changes => ({
  [exitField.met]: met,
  [exitField.missing]: missing === '' ? null : missing.slice(0, textLength.missing),
});
