import type { NamedPerson } from '../../core/people/model.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { keyOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, counted, suggestion } from '../wording.ts';
import { someOf } from './dangling.ts';
import { namesOf } from './names.ts';
import { stageCriteriaOf } from './stage-criteria.ts';

/** Whoever owns a part of the model, or may waive a criterion, is somebody whom people.yaml names. */
export const checkPeople: Check = (draft, report) => {
  if (draft.unread.has('people')) return;
  if (!draft.people) return tellNobody(draft, report);
  checkOnce(draft.people.file, draft.people.value.people, report);
  const known = [...namesOf(draft).person.keys()];
  for (const { name, place } of namedPeople(draft))
    if (!known.includes(name) && !draft.leftOut.has(name))
      report.problem(
        place,
        `people.yaml names no ${code(name)}`,
        suggestion(name, known, `Add them in people.yaml, or name somebody who is there: ${someOf(known)}.`),
      );
};

/** Somebody whom the model names, and what for. */
interface Named {
  readonly name: string;
  readonly place: Place;
  readonly waives: boolean;
}

/** Without people.yaml names are only names; a waiver has to be given by somebody whom the CRM knows. */
function tellNobody(draft: Draft, report: Report): void {
  const named = [...namedPeople(draft)];
  for (const { name, place, waives } of named)
    if (waives)
      report.problem(
        place,
        `nobody can tell who ${code(name)} is: the model has no people.yaml`,
        'Add people.yaml with their name and the address by which the CRM knows them.',
      );
  const owners = [...new Set(named.flatMap(({ name, waives }) => (waives ? [] : [name])))];
  const first = named.find(({ waives }) => !waives);
  if (first)
    report.note(
      first.place,
      `${counted(owners.length, 'owner is', 'owners are')} named, and no people.yaml says who they are: ${someOf(owners)}`,
      'Add people.yaml with the name and the address of each; approvals, tasks and questions reach them by it.',
    );
}

/** Two entries for one person, or two people with one address, leave it open who is meant. */
function checkOnce(file: string, people: readonly NamedPerson[], report: Report): void {
  for (const key of ['name', 'email'] as const) {
    const seen = new Set<string>();
    for (const [index, person] of people.entries()) {
      const value = person[key].toLowerCase();
      if (seen.has(value))
        report.problem(
          { file, path: ['people', index, key] },
          `two people have the ${key} ${code(person[key])}`,
          key === 'name' ? 'Tell them apart by their names.' : 'Give each their own address.',
        );
      seen.add(value);
    }
  }
  if (!people.some(({ publishes }) => publishes))
    report.note(
      keyOf(file, 'people'),
      'nobody is named to publish the model, so whoever opens the settings page may',
      'Set `publishes: true` for those who may.',
    );
}

function* namedPeople(draft: Draft): Iterable<Named> {
  yield* ownersOf(draft.icp?.file, (owner) =>
    (draft.icp?.value.scorecards ?? []).flatMap(({ criteria }, at) =>
      criteria.flatMap((one, index) => owner(one.owner, 'scorecards', at, 'criteria', index)),
    ),
  );
  yield* stagePeople(draft);
  yield* ownersOf(draft.messaging?.file, (owner) =>
    (draft.messaging?.value.claims ?? []).flatMap((one, index) => owner(one.owner, 'claims', index)),
  );
  yield* ownersOf(draft.objections?.file, (owner) =>
    (draft.objections?.value.objections ?? []).flatMap((one, index) => owner(one.owner, 'objections', index)),
  );
  for (const { file, value } of draft.battleCards) yield* ownersOf(file, (owner) => owner(value.owner));
  yield* ownersOf(draft.glossary?.file, (owner) =>
    (draft.glossary?.value.terms ?? []).flatMap((one, index) => owner(one.owner, 'terms', index)),
  );
}

type Owner = (name: string | undefined, ...path: Path) => readonly Named[];

const ownersOf = (file: string | undefined, owners: (owner: Owner) => readonly Named[]): readonly Named[] =>
  owners((name, ...path) =>
    name === undefined || file === undefined
      ? []
      : [{ name, place: { file, path: [...path, 'owner'] }, waives: false }],
  );

function* stagePeople(draft: Draft): Iterable<Named> {
  for (const { criterion, place } of stageCriteriaOf(draft)) {
    const at = (key: string): Place => ({ ...place, path: [...place.path, key] });
    yield { name: criterion.owner, place: at('owner'), waives: false };
    if (criterion.waivableBy !== undefined)
      yield { name: criterion.waivableBy, place: at('waivableBy'), waives: true };
  }
}
