import type { Check, Draft, Report } from '../draft.ts';
import { partStands } from '../part-stands.ts';
import type { Place } from '../problem.ts';
import { code, listed, suggestion } from '../wording.ts';
import { mentionsOf } from './mentions.ts';
import { namesOf, things } from './names.ts';
import type { Names, Thing } from './names.ts';

/** Every id that is named is declared somewhere. */
export const checkDangling: Check = (draft, report) => {
  const names = namesOf(draft);
  for (const { thing, id, place } of mentionsOf(draft))
    if (!names[thing].has(id)) tellDangling(draft, report, { thing, id, place }, names);
};

function tellDangling(
  draft: Draft,
  report: Report,
  { thing, id, place }: { readonly thing: Thing; readonly id: string; readonly place: Place },
  names: Names,
): void {
  const { title, part } = things[thing];
  if (draft.unread.has(part) || id.split('/').some((name) => draft.leftOut.has(name))) return;
  const known = [...names[thing].keys()];
  const where = partStands[part];
  report.problem(
    place,
    `there is no ${title} ${code(id)}`,
    known.length === 0
      ? `Add it in ${where}, which has none yet, or name none here.`
      : suggestion(id, known, `Add it in ${where}, or name one that is there: ${someOf(known)}.`),
  );
}

/** So many that they can be read at a glance. */
export function someOf(names: readonly string[], most = 8): string {
  if (names.length <= most) return listed(names, 'or');
  return `${names.slice(0, most).map(code).join(', ')}, … (${names.length} in all)`;
}
