import type { Fact, RecordKind } from '../../core/condition/model.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Place } from '../problem.ts';
import { code } from '../wording.ts';
import { comparisonsOf, conditionsOf } from './conditions-of.ts';
import { namesOf } from './names.ts';
import { fieldsOfOurs } from './our-doing.ts';

/** Whose facts a record can answer for: its own, and those of the one company, or person, that it is about. */
const answersFor: Readonly<Record<RecordKind, readonly RecordKind[]>> = {
  company: ['company'],
  contact: ['contact', 'company'],
  lead: ['lead', 'contact', 'company'],
  deal: ['deal', 'company'],
};

/** Every rule reads only facts that its record can answer, and fit none of what we do ourselves. */
export const checkReadable: Check = (draft, report) => {
  const { fact: facts } = namesOf(draft);
  for (const { fact: id, object, isFit, place } of reads(draft)) {
    const fact = facts.get(id)?.value;
    if (!fact) continue;
    if (isFit && tellsOurDoing(draft, fact, object, place, report)) continue;
    if (!answersFor[object].includes(fact.object)) tellUnanswered(fact, object, place, report);
  }
};

interface Read {
  readonly fact: string;
  readonly object: RecordKind;
  readonly isFit: boolean;
  readonly place: Place;
}

function* reads(draft: Draft): Iterable<Read> {
  for (const { condition, file, path, object, isFit } of conditionsOf(draft))
    for (const { comparison, path: at } of comparisonsOf(condition, path))
      yield { fact: comparison.fact, object, isFit, place: placeOf(file, ...at, 'fact') };
  for (const [index, { object, required }] of (draft.icp?.value.scorecards ?? []).entries())
    for (const [nth, fact] of required.entries()) {
      const place = placeOf(draft.icp?.file ?? '', 'scorecards', index, 'required', nth);
      yield { fact, object, isFit: true, place };
    }
}

/** Contacts added and meetings held are ours, and so are stage, amount and close date: none of them is fit. */
function tellsOurDoing(draft: Draft, fact: Fact, object: RecordKind, place: Place, report: Report): boolean {
  const because = whyNotFit(draft, fact, object);
  if (because === null) return false;
  report.problem(
    place,
    `fit may not read ${code(fact.id)}: ${because}`,
    'Fit says what they are like, never what we did. Take the criterion out, or make it a stage criterion.',
  );
  return true;
}

function whyNotFit(draft: Draft, fact: Fact, object: RecordKind): string | null {
  if (fact.from?.over === 'contacts') return 'it looks at the contacts that we added';
  if (fact.from?.over === 'activities') return 'it looks at what we did';
  if (fact.object !== 'deal') return null;
  if (object !== 'deal') return `it is a fact of a deal, and this scores a ${object}`;
  if (fact.type === 'money') return 'it is the amount of a deal';
  return fieldsOfOurs(draft, fact.id) ? 'it is the stage, the amount or the course of a deal' : null;
}

function tellUnanswered(fact: Fact, object: RecordKind, place: Place, report: Report): void {
  const todo =
    object === 'deal' && fact.object === 'contact'
      ? 'A deal has several contacts: declare a fact of the deal with `from: { over: contacts, how: any, fact: … }` and name that.'
      : `Name a fact whose object is ${answersFor[object].map(code).join(' or ')}.`;
  report.problem(
    place,
    `a ${object} cannot answer ${code(fact.id)}, which is a fact of a ${fact.object}`,
    todo,
  );
}
