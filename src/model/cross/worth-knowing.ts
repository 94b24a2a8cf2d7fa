import type { CalendarDate } from '../../base/calendar.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { keyOf, placeOf } from '../problem.ts';
import { code, listed } from '../wording.ts';
import { mentionsOf } from './mentions.ts';
import { namesOf } from './names.ts';

/** What has expired by a day: cards say so too, and go on working. */
export function notesOfExpiry(today: CalendarDate): Check {
  return ({ messaging, battleCards }, report) => {
    const tell = (place: ReturnType<typeof placeOf>, what: string, expires: string | undefined): void => {
      if (expires !== undefined && expires < today)
        report.note(place, `${what} expired on ${expires}`, 'Check it again, and write the day.');
    };
    for (const [index, { id, reviews }] of (messaging?.value.claims ?? []).entries()) {
      const newest = reviews.reduce<number>(
        (best, { on }, at) => (on >= (reviews[best]?.on ?? '') ? at : best),
        0,
      );
      tell(
        placeOf(messaging?.file ?? '', 'claims', index, 'reviews', newest),
        `the newest review of claim ${code(id)}`,
        reviews[newest]?.expires,
      );
    }
    for (const [index, { id, expires }] of (messaging?.value.proofPoints ?? []).entries())
      tell(placeOf(messaging?.file ?? '', 'proofPoints', index), `proof point ${code(id)}`, expires);
    for (const { file, value } of battleCards)
      for (const [index, { id, expires }] of value.sections.entries())
        tell(placeOf(file, 'sections', index), `section ${code(id)}`, expires);
  };
}

/** Gaps that a model may have, and that its authors will want to know of. */
export const notesOfGaps: Check = (draft, report) => {
  notesOfObjections(draft, report);
  notesOfNeeds(draft, report);
  notesOfUnusedFacts(draft, report);
  notesOfDrafts(draft, report);
};

/** One note a file: whoever wrote a draft may think that it is said already. */
function notesOfDrafts({ battleCards, objections, messaging }: Draft, report: Report): void {
  const tell = (
    file: string,
    list: string,
    entries: readonly { readonly id: string; readonly status: string }[],
  ): void => {
    const drafts = entries.flatMap(({ id, status }) => (status === 'draft' ? [id] : []));
    if (drafts.length > 0)
      report.note(
        keyOf(file, list),
        `${listed(drafts)} ${drafts.length === 1 ? 'is a draft' : 'are drafts'}, and on no card yet`,
        'Write `status: approved` once the owner says so.',
      );
  };
  for (const { file, value } of battleCards) tell(file, 'sections', value.sections);
  if (objections) tell(objections.file, 'objections', objections.value.objections);
  if (messaging) tell(messaging.file, 'claims', messaging.value.claims);
}

function notesOfObjections({ objections }: Draft, report: Report): void {
  for (const [index, { id, responses }] of (objections?.value.objections ?? []).entries())
    if (responses.length === 0)
      report.note(
        placeOf(objections?.file ?? '', 'objections', index),
        `objection ${code(id)} has no answer yet`,
        'Add a response; until then cards show the gap.',
      );
}

function notesOfNeeds({ stages, messaging }: Draft, report: Report): void {
  if (!stages || !messaging) return;
  const met = new Set(messaging.value.needs.map(({ buyingJob }) => buyingJob));
  const used = stages.value.pipelines.flatMap(({ stages: list }) =>
    list.flatMap(({ buyingJob }) => buyingJob ?? []),
  );
  const open = [...new Set(used)].filter((job) => !met.has(job));
  if (open.length > 0)
    report.note(
      keyOf(messaging.file, 'needs'),
      `nothing is said of what buyers need during ${listed(open)}`,
      'Add a need for each, with what to give.',
    );
}

function notesOfUnusedFacts(draft: Draft, report: Report): void {
  if (!draft.facts) return;
  const named = new Set(
    [...mentionsOf(draft)]
      .filter(({ thing, place }) => thing === 'fact' && place.at !== 'key')
      .map(({ id }) => id),
  );
  const unused = [...namesOf(draft).fact.values()]
    .filter(({ value }) => !named.has(value.id))
    .map(({ value }) => value.id);
  if (unused.length > 0)
    report.note(
      keyOf(draft.facts.file, 'facts'),
      `no rule reads ${listed(unused)}`,
      'Use them, or leave them for the cards to show.',
    );
}
