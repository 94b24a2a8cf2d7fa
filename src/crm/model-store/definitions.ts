import type { CalendarDate } from '../../base/calendar.ts';
import type { DefinedSince, ReleaseHead } from '../releases.ts';

/** Half a hash tells two readings of one word apart. */
const halfHash = 16;

/** Since which release each definition reads as it does: what reads as before keeps its day. */
export const definedSince = (
  definitions: Readonly<Record<string, { readonly hash: string }>>,
  before: ReleaseHead | null,
  number: number,
  on: CalendarDate,
): ReleaseHead['definitions'] =>
  Object.fromEntries(
    Object.entries(definitions).map(([id, definition]): readonly [string, DefinedSince] => {
      const hash = definition.hash.slice(0, halfHash);
      const known = before?.definitions[id];
      return [id, known?.hash === hash ? known : { hash, number, on }];
    }),
  );
