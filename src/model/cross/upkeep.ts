import type { CalendarDate } from '../../base/calendar.ts';
import { sectionNamesBuyer, stageNamesBuyer } from '../../core/upkeep/buyer-centric.ts';
import { countEvidence } from '../../core/upkeep/evidence.ts';
import { askAgainAfterDays, everythingAsked, isDue } from '../../core/upkeep/last-asked.ts';
import type { Asked } from '../../core/upkeep/last-asked.ts';
import { clashingWords, definedWords } from '../../core/upkeep/same-word.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { keyOf, placeOf } from '../problem.ts';
import type { Place } from '../problem.ts';
import { code, counted } from '../wording.ts';
import { fieldsOfOurs } from './our-doing.ts';

/** What keeps a model true: it speaks of the buyer, rests on enough, and a word means one thing. */
export const notesOfUpkeep: Check = (draft, report) => {
  notesOfStages(draft, report);
  notesOfSections(draft, report);
  notesOfEvidence(draft, report);
  notesOfWords(draft, report);
};

function notesOfStages(draft: Draft, report: Report): void {
  const { stages, facts } = draft;
  const side = {
    facts: facts?.value.facts ?? [],
    isCourseOfDeal: (fact: string) => fieldsOfOurs(draft, fact),
  };
  for (const [pipeline, { stages: list }] of (stages?.value.pipelines ?? []).entries())
    for (const [index, stage] of list.entries()) {
      const place = placeOf(stages?.file ?? '', 'pipelines', pipeline, 'stages', index);
      if (stage.type !== 'open' || !draft.isWhole(place) || stageNamesBuyer(stage, side)) continue;
      const asks = stage.entry.length + stage.exit.length > 0;
      report.note(
        place,
        `stage ${code(stage.id)} says only what we do: ${asks ? 'everything that it asks for is our own work' : 'it names no buying job and asks for nothing'}`,
        asks
          ? 'Add a criterion that the buyer meets, with `evidence: buyer_verified` where it is their word.'
          : 'Name what the buyer is doing in it as `buyingJob`.',
      );
    }
}

function notesOfSections({ battleCards, facts }: Draft, report: Report): void {
  const seller = facts?.value.seller ?? null;
  for (const { file, value } of battleCards)
    for (const [index, section] of value.sections.entries())
      if (!sectionNamesBuyer(section, seller))
        report.note(
          placeOf(file, 'sections', index, 'feelConfidentThat'),
          `section ${code(section.id)} says only who we are`,
          'Say what they need to be sure of, in their terms: what stops, what it costs them, whom they would ask.',
        );
}

function notesOfEvidence({ icp }: Draft, report: Report): void {
  if (!icp) return;
  const { warning, todo } = countEvidence(icp.value.evidence);
  const at = icp.value.evidence.length === 0 ? 'scorecards' : 'evidence';
  if (warning !== null) report.note(keyOf(icp.file, at), warning, todo ?? '');
}

function notesOfWords(draft: Draft, report: Report): void {
  const files = filesOf(draft);
  const words = definedWords({
    facts: draft.facts?.value.facts ?? [],
    scorecards: draft.icp?.value.scorecards ?? [],
    stages: draft.stages?.value ?? null,
    glossary: draft.glossary?.value ?? null,
  });
  for (const { first, second } of clashingWords(words)) {
    const place = (of: typeof first): Place => placeOf(files[of.part], ...of.path, 'means');
    report.note(
      place(second),
      `${code(second.word)} means something else in ${draft.written(place(first))}: two people would count differently`,
      'Write one meaning in both, or call one of them something else.',
    );
  }
}

const filesOf = ({ facts, icp, stages, glossary }: Draft) => ({
  facts: facts?.file ?? '',
  icp: icp?.file ?? '',
  stages: stages?.file ?? '',
  glossary: glossary?.file ?? '',
});

/** Which criteria and messages nobody said could be wrong, or asked about for too long: one note a file. */
export function notesOfAsking(today: CalendarDate | null): Check {
  return ({ icp, stages, messaging }, report) => {
    const all = everythingAsked({
      scorecards: icp?.value.scorecards ?? [],
      stages: stages?.value ?? null,
      messaging: messaging?.value ?? null,
    });
    const files = { icp, stages, messaging };
    const lists = { icp: 'scorecards', stages: 'pipelines', messaging: 'messages' } as const;
    for (const part of ['icp', 'stages', 'messaging'] as const) {
      const here = all.filter((one) => one.part === part);
      const due = here.filter((one) => isDue(one, today));
      const file = files[part]?.file;
      if (file === undefined || due.length === 0) continue;
      report.note(keyOf(file, lists[part]), dueLine(here, due), dueTodo(due));
    }
  };
}

const mostNamed = 3;

/** `2 of 24 criteria do not say what would make them wrong, and 1 was not asked about for more than 180 days: …` */
function dueLine(here: readonly Asked[], due: readonly Asked[]): string {
  const what = here[0]?.part === 'messaging' ? 'message' : 'criterion';
  const many = what === 'message' ? 'messages' : 'criteria';
  const unsaid = due.filter(({ wrongIf }) => wrongIf === null).length;
  const never = due.filter(({ wrongIf, askedOn }) => wrongIf !== null && askedOn === null).length;
  const old = due.length - unsaid - never;
  const said = [
    ...(unsaid > 0
      ? [
          `${unsaid} ${unsaid === 1 ? 'does' : 'do'} not say what would make ${unsaid === 1 ? 'it' : 'them'} wrong`,
        ]
      : []),
    ...(never > 0 ? [`${never} ${never === 1 ? 'was' : 'were'} never asked about`] : []),
    ...(old > 0
      ? [`${old} ${old === 1 ? 'was' : 'were'} last asked about more than ${askAgainAfterDays} days ago`]
      : []),
  ].join(', ');
  const named = due.slice(0, mostNamed).map(({ label }) => code(label));
  const left = due.length - named.length;
  const list = `${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  if (here.length > 1 && unsaid === here.length)
    return `none of ${counted(here.length, what, many)} says what would make it wrong: ${list}`;
  return `of ${counted(here.length, what, many)}, ${said}: ${list}`;
}

const dueTodo = (due: readonly Asked[]): string =>
  due.some(({ wrongIf }) => wrongIf === null)
    ? 'Write under `wrongIf` what would have to be true for it to be wrong, and under `askedOn` the day on which you asked.'
    : 'Ask whether it has come true, and write the day under `askedOn`.';
