import { err, ok, type Result } from '../../base/result.ts';
import { writtenDay } from '../../base/calendar.ts';
import type { PublishProblem, ReleaseHead, ReleaseToPublish } from '../../crm/releases.ts';
import { checkParts } from '../../model/check-parts.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import type { PartValues } from '../../model/part-values.ts';
import { notPublished, pageOutOfDate } from '../../views/admin/settings-problems.ts';
import type { ProblemView } from '../../views/parts.ts';
import { decideElsewhere } from '../../views/show-problem.ts';
import { counted } from '../../views/words.ts';
import type { SettingsReply } from '../../wire/admin-reply.ts';
import { PublishDraft } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { plainWords } from './plain-words.ts';
import { settingsReply } from './read-settings.ts';
import { releasesProblem } from './releases-problem.ts';
import { readState, type SettingsState } from './settings-state.ts';
import { publishElsewhere } from './who-may.ts';
import type { SettingsWith } from './with-admin.ts';

const keptInDraft = 'Nothing was published, and the draft is as it was.';

/** Publishes the draft as it was read, and nothing that came after. Only for who may, and only what is right. */
export async function publishDraft(
  parameters: unknown,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const request = parseRequest(PublishDraft, parameters);
  if (!request.ok) return request;
  const { base, revision, effectiveOn, note } = request.value;
  const read = await readState(asked);
  if (!read.ok) return read;
  const state = read.value;
  const elsewhere = publishElsewhere(state, asked);
  if (elsewhere !== null) return err(decideElsewhere(elsewhere));
  const stale = whyStale({ base, revision }, state);
  if (stale) return err(stale);
  const day = effectiveOn ?? asked.today;
  if (day < asked.today)
    return err(
      notPublished('A release cannot be in force from a day that is past. Choose today or a later day.'),
    );
  const release = { parts: state.parts, effectiveOn: day, note: note?.trim() || null, revertOf: null };
  return publishParts(state, release, asked);
}

/** Why what was read is not what stands there now; null where it is. */
export function whyStale(
  seen: { readonly base: number; readonly revision: number | null },
  { base, revision, published, draft }: SettingsState,
): ProblemView | null {
  if (seen.base !== base)
    return pageOutOfDate(`${published?.head.author ?? 'Someone else'} published release ${base} meanwhile.`);
  if (seen.revision === null || seen.revision === revision) return null;
  return pageOutOfDate(
    draft
      ? `${draft.author} changed the draft meanwhile: ${draft.what}.`
      : 'The draft was given up meanwhile.',
  );
}

type ToPublish = Pick<ReleaseToPublish, 'parts' | 'effectiveOn' | 'note' | 'revertOf'>;

/** Publishes parts upon the newest release, where nothing is wrong with them. */
export async function publishParts(
  state: SettingsState,
  release: ToPublish,
  asked: SettingsWith,
): Promise<Result<SettingsReply, ProblemView>> {
  const wrong = whatIsWrong(release.parts);
  if (wrong !== null) return err(notPublished(wrong));
  const base = state.base === 0 ? null : state.base;
  const made = await asked.releases.publish({ ...release, base, author: asked.caller.person.name });
  if (!made.ok) return err(publishProblem(made.error));
  const more = await asked.afterPublish(modelFromParts(release.parts), made.value);
  const now = await readState(asked);
  if (!now.ok) return now;
  return settingsReply(
    now.value,
    [publishedSaid(made.value, asked), ...(more === null ? [] : [more])].join(' '),
    asked,
  );
}

function publishedSaid({ number, effectiveOn }: ReleaseHead, { today }: SettingsWith): string {
  if (effectiveOn > today)
    return `Published as release ${number}, in force from ${writtenDay(effectiveOn, today)}.`;
  return `Published as release ${number}. Cards show it within a minute.`;
}

/** What keeps parts from being published, the first of it in full; null where nothing does. */
function whatIsWrong(parts: PartValues): string | null {
  const { problems } = checkParts(parts);
  const [first] = problems;
  if (!first) return null;
  const words = plainWords(parts);
  const others = problems.length - 1;
  const more =
    others === 0
      ? ''
      : ` Besides, ${counted(others, 'other thing is', 'other things are')} wrong; each stands at its control.`;
  return `${words(first.what)} ${words(first.todo)}${more}`;
}

function publishProblem(problem: PublishProblem): ProblemView {
  if (problem.kind === 'crm') return releasesProblem(problem.error, keptInDraft);
  if (problem.kind === 'nothingNew')
    return notPublished(
      `Release ${problem.newest.number} holds the same already: there is nothing to publish.`,
    );
  return pageOutOfDate(
    `${problem.newest.author} published release ${problem.newest.number} meanwhile. ${keptInDraft}`,
  );
}

/** The parts that a release held; a problem where there is none of this number. */
export async function partsOfRelease(
  number: number,
  asked: SettingsWith,
): Promise<Result<PartValues, ProblemView>> {
  const release = await asked.releases.read(number);
  if (!release.ok) return err(releasesProblem(release.error, keptInDraft));
  return release.value ? ok(release.value.parts) : err(notPublished(`There is no release ${number}.`));
}
