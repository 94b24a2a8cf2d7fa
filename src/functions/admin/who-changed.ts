import { err, ok, type Result } from '../../base/result.ts';
import { atOfEdit, markAt } from '../../model/edit/marks.ts';
import { sayChanges } from '../../model/diff/say-changes.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { ChangeDraft } from '../../wire/admin-request.ts';
import { onlyRead } from '../problem-of.ts';
import { releasesProblem } from './releases-problem.ts';
import type { SettingsState } from './settings-state.ts';
import type { SettingsWith } from './with-admin.ts';

/** Who changed something meanwhile, and to what. */
interface Another {
  readonly who: string;
  readonly what: string;
}

/** How many changes back it is looked for whose it was. */
const mostRevisions = 20;

/** Who changed the thing of an edit since the page was read; null where nobody did, and for what is new. */
export async function whoChanged(
  state: SettingsState,
  { edit, mark, revision, base }: ChangeDraft,
  asked: Pick<SettingsWith, 'releases' | 'crmName'>,
): Promise<Result<Another | null, ProblemView>> {
  const at = atOfEdit(edit);
  if (at === null) return ok(null);
  const now = markAt(state.parts, at, asked.crmName);
  // What is not there any more is told by the edit itself.
  if (now === null || now === mark) return ok(null);
  const oldest = base === state.base ? Math.max(revision, state.revision - mostRevisions) : 0;
  let later = state.draft;
  for (let number = state.revision - 1; number >= oldest && later; number--) {
    const earlier = await asked.releases.draft(state.base, number);
    if (!earlier.ok) return err(releasesProblem(earlier.error, onlyRead));
    const before = earlier.value?.parts ?? (number === 0 ? state.before : null);
    if (before === null) break;
    if (markAt(before, at, asked.crmName) !== now)
      return ok({ who: later.author, what: `${whatChanged(before, later.parts) ?? later.what}.` });
    later = earlier.value;
  }
  const who = base === state.base ? later?.author : state.published?.head.author;
  return ok({ who: who ?? 'Someone else', what: whatStands(state) });
}

const whatStands = ({ published }: SettingsState): string =>
  published ? `It came with release ${published.head.number}.` : 'It is not what you saw.';

/** What a change did, in a few words: `Discovery, to leave: Which ERP they use: level: block, was warn`; null for nothing. */
export function whatChanged(before: PartValues, after: PartValues): string | null {
  const changes = sayChanges(before, after);
  const said = changes.slice(0, 2).map(({ part, kind, what, before: was, after: now }) => {
    if (kind === 'added' && part === 'people.yaml') return `${what} is now among the people of the model`;
    if (kind === 'removed') return `${what}: taken away`;
    if (kind === 'added') return now === null ? `${what}: added` : `${what}: ${now}`;
    return `${what}: ${now ?? 'nothing'}, was ${was ?? 'nothing'}`;
  });
  if (said.length === 0) return null;
  const more = changes.length > 2 ? [`and ${changes.length - 2} more`] : [];
  return shortened([...said, ...more].join('; '));
}

const shortened = (text: string): string => (text.length <= 300 ? text : `${text.slice(0, 299).trimEnd()}…`);
