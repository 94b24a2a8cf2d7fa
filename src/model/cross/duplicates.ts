import type { Check, Draft } from '../draft.ts';
import type { Path, Place } from '../problem.ts';
import { leftOutId } from '../shape/left-out.ts';
import { code } from '../wording.ts';

/** Entries that must each have an id of their own. */
interface IdList {
  readonly title: string;
  readonly ids: readonly { readonly id: string; readonly place: Place }[];
}

/** No two entries of a kind share an id; each pair is told with both places. */
export const checkDuplicates: Check = (draft, report) => {
  for (const { title, ids } of idLists(draft)) {
    const first = new Map<string, Place>();
    for (const { id, place } of ids) {
      const earlier = first.get(id);
      if (id === leftOutId) continue;
      if (earlier)
        report.problem(
          place,
          `two ${title} have the id ${code(id)}; the other is in ${draft.written(earlier)}`,
          'Give one of them another id, and correct what names it.',
        );
      else first.set(id, place);
    }
  }
};

function* idLists(draft: Draft): Iterable<IdList> {
  yield* factLists(draft);
  yield* scorecardLists(draft);
  yield* stageLists(draft);
  yield* messagingLists(draft);
  yield* objectionLists(draft);
  yield* battleCardLists(draft);
  yield* winLossLists(draft);
  yield* glossaryLists(draft);
}

function list(title: string, file: string, path: Path, entries: readonly { readonly id: string }[]): IdList {
  return { title, ids: idsOf(file, path, entries) };
}

function idsOf(file: string, path: Path, entries: readonly { readonly id: string }[]): IdList['ids'] {
  return entries.map(({ id }, index) => ({ id, place: { file, path: [...path, index, 'id'] } }));
}

function* factLists({ facts }: Draft): Iterable<IdList> {
  if (!facts) return;
  yield list('facts', facts.file, ['facts'], facts.value.facts);
  for (const [index, { id, values = [] }] of facts.value.facts.entries())
    yield list(`values of ${code(id)}`, facts.file, ['facts', index, 'values'], values);
}

function* scorecardLists({ icp }: Draft): Iterable<IdList> {
  if (!icp) return;
  const { file, value } = icp;
  yield list('scorecards', file, ['scorecards'], value.scorecards);
  yield list('records of evidence', file, ['evidence'], value.evidence);
  for (const [index, { dimensions, criteria, disqualifiers, tiers }] of value.scorecards.entries()) {
    const path = ['scorecards', index];
    yield list('dimensions', file, [...path, 'dimensions'], dimensions);
    yield list('tiers', file, [...path, 'tiers'], tiers);
    const rules = [
      ...idsOf(file, [...path, 'criteria'], criteria),
      ...idsOf(file, [...path, 'disqualifiers'], disqualifiers),
    ];
    yield { title: 'rules of one scorecard', ids: rules };
  }
}

function* stageLists({ stages }: Draft): Iterable<IdList> {
  if (!stages) return;
  const { file, value } = stages;
  yield list('buying jobs', file, ['buyingJobs'], value.buyingJobs);
  yield list('buying roles', file, ['buyingRoles'], value.buyingRoles);
  yield list('pipelines', file, ['pipelines'], value.pipelines);
  for (const [index, pipeline] of value.pipelines.entries()) {
    const path = ['pipelines', index, 'stages'];
    yield list(`stages of ${code(pipeline.id)}`, file, path, pipeline.stages);
    for (const [at, { entry, exit }] of pipeline.stages.entries()) {
      const criteria = [
        ...idsOf(file, [...path, at, 'entry'], entry),
        ...idsOf(file, [...path, at, 'exit'], exit),
      ];
      yield { title: 'criteria of one stage', ids: criteria };
    }
  }
}

function* messagingLists({ messaging }: Draft): Iterable<IdList> {
  if (!messaging) return;
  const { file, value } = messaging;
  yield list('messages', file, ['messages'], value.messages);
  yield list('claims', file, ['claims'], value.claims);
  yield list('proof points', file, ['proofPoints'], value.proofPoints);
  yield list('assets', file, ['assets'], value.assets);
  yield list('limits', file, ['limits'], value.limits);
}

function* objectionLists({ objections }: Draft): Iterable<IdList> {
  if (!objections) return;
  const { file, value } = objections;
  yield list('objections', file, ['objections'], value.objections);
  for (const [index, { id, responses }] of value.objections.entries())
    yield list(`responses to ${code(id)}`, file, ['objections', index, 'responses'], responses);
}

function* battleCardLists({ battleCards, winLoss }: Draft): Iterable<IdList> {
  const cards = battleCards.map(({ file, value: { id } }) => ({ id, place: { file, path: ['id'] } }));
  yield { title: 'competitors', ids: cards };
  const known = new Map(cards.map((card) => [card.id, card]));
  const considered = winLoss ? idsOf(winLoss.file, ['considered'], winLoss.value.considered) : [];
  const shared = considered.filter(({ id }) => known.has(id));
  yield { title: 'things that a buyer may have considered', ids: [...known.values(), ...shared] };
  for (const { file, value } of battleCards)
    yield list(`sections of ${code(value.id)}`, file, ['sections'], value.sections);
  // What was copied or reported is counted by the line's id alone, whichever card it stands on.
  const lines = battleCards.flatMap(({ file, value }) =>
    value.sections.flatMap((section, index) => idsOf(file, ['sections', index, 'lines'], section.lines)),
  );
  yield { title: 'lines', ids: lines };
}

function* winLossLists({ winLoss }: Draft): Iterable<IdList> {
  if (!winLoss) return;
  const { file, value } = winLoss;
  yield list('reasons', file, ['reasons'], value.reasons);
  for (const key of ['considered', 'didInstead', 'howKnown', 'wouldHaveChanged'] as const)
    yield list(`answers of ${code(key)}`, file, [key], value[key]);
}

function* glossaryLists({ glossary }: Draft): Iterable<IdList> {
  if (glossary) yield list('terms', glossary.file, ['terms'], glossary.value.terms);
}
