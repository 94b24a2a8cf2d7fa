import type { CrmMapping } from '../mapping.ts';
import type { Check, Draft, Report } from '../draft.ts';
import { placeOf } from '../problem.ts';
import type { Path, Place } from '../problem.ts';
import { code, suggestion } from '../wording.ts';
import { someOf } from './dangling.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';

type At = (...path: Path) => Place;

/** A mapping says where stages, roles and competitors are, without two of them in one place. */
export const checkMappings: Check = (draft, report) => {
  const names = namesOf(draft);
  for (const { file, value } of draft.mappings) {
    const at = (...path: Path): Place => placeOf(file, ...path);
    checkFile(value, file, at, report);
    checkPipelines(draft, value, names, at, report);
    checkRoles(draft, value, at, report);
    checkCompetitors(draft, value, names, at, report);
  }
};

function checkFile({ crm, idColumn }: CrmMapping, file: string, at: At, report: Report): void {
  const named = /^crm\/(\w+)\.yaml$/.exec(file)?.[1];
  if (named !== undefined && named !== crm)
    report.problem(
      at('crm'),
      `this file is for ${code(named)}, and says ${code(crm)}`,
      `Write \`crm: ${named}\`, or rename the file.`,
    );
  if (crm === 'csv' && idColumn === undefined)
    report.note(
      at(),
      'no column is named that tells one record from another, so records are named by their line in the file',
      'Add `idColumn`, such as `idColumn: Record ID`, where the file has one.',
    );
  if (crm !== 'csv' && idColumn !== undefined)
    report.problem(
      { ...at('idColumn'), at: 'key' },
      '`idColumn` is for files; a CRM has ids of its own',
      'Remove it.',
    );
}

function checkPipelines(draft: Draft, { pipelines }: CrmMapping, names: Names, at: At, report: Report): void {
  checkApart(
    draft,
    Object.entries(pipelines).map(([key, { id }]) => ({
      what: `pipeline ${code(key)}`,
      id,
      place: at('pipelines', key, 'id'),
    })),
    report,
  );
  for (const [key, { stages }] of Object.entries(pipelines)) {
    const pipeline = names.pipeline.get(key)?.value;
    if (!pipeline) continue;
    const known = pipeline.stages.map(({ id }) => id);
    for (const stage of Object.keys(stages))
      if (!known.includes(stage) && !draft.leftOut.has(stage))
        report.problem(
          { ...at('pipelines', key, 'stages', stage), at: 'key' },
          `pipeline ${code(key)} has no stage ${code(stage)}`,
          suggestion(stage, known, `Its stages are ${someOf(known)}.`),
        );
    checkApart(
      draft,
      Object.entries(stages).map(([stage, id]) => ({
        what: `stage ${code(stage)}`,
        id,
        place: at('pipelines', key, 'stages', stage),
      })),
      report,
    );
  }
}

interface Pointer {
  readonly what: string;
  readonly id: string;
  readonly place: Place;
}

/** Two entries that point at one thing of the CRM could not be told apart. */
function checkApart(draft: Draft, pointers: readonly Pointer[], report: Report): void {
  const first = new Map<string, Pointer>();
  for (const pointer of pointers) {
    const earlier = first.get(pointer.id);
    if (earlier)
      report.problem(
        pointer.place,
        `${pointer.what} is ${code(pointer.id)} in the CRM, and so is ${earlier.what} in ${draft.written(earlier.place)}`,
        'Give each one of its own.',
      );
    else first.set(pointer.id, pointer);
  }
}

function checkRoles(draft: Draft, { roles }: CrmMapping, at: At, report: Report): void {
  for (const key of ['associationLabels', 'values'] as const) {
    const pointers = Object.entries(roles).flatMap(([role, mapped]) =>
      mapped[key].map((id, index) => ({
        what: `role ${code(role)}`,
        id,
        place: at('roles', role, key, index),
      })),
    );
    checkApart(draft, pointers, report);
  }
}

/** A value may stand for a competitor with a card, or for another thing that a buyer may have considered. */
function checkCompetitors(
  draft: Draft,
  { competitors }: CrmMapping,
  names: Names,
  at: At,
  report: Report,
): void {
  const known = [...names.competitor.keys(), ...(draft.winLoss?.value.considered ?? []).map(({ id }) => id)];
  if (draft.unread.has('battleCard') || draft.unread.has('winLoss')) return;
  for (const [written, id] of Object.entries(competitors?.values ?? {}))
    if (!known.includes(id) && !draft.leftOut.has(id))
      report.problem(
        at('competitors', 'values', written),
        `there is no competitor ${code(id)}`,
        suggestion(id, known, 'Add a battle card for it, or remove the value.'),
      );
}
