import type { Check, Draft, PartFile } from '../draft.ts';
import { keyOf } from '../problem.ts';
import type { Place } from '../problem.ts';
import { code, listed } from '../wording.ts';
import { mentionsOf } from './mentions.ts';
import { namesOf } from './names.ts';
import type { Names } from './names.ts';

/** Every fact that a rule reads is carried by some field; one that only some CRMs carry is worth knowing. */
export const checkCarried: Check = (draft, report) => {
  if (draft.mappings.length === 0 || draft.unread.has('mapping')) return;
  const needed = neededFacts(draft);
  const carried = new Set(draft.mappings.flatMap(carriedIn));
  const names = namesOf(draft);
  for (const [id, place] of needed)
    if (!carried.has(id))
      report.problem(
        place,
        `no mapping carries ${code(id)}, so it can never be known`,
        `Add it under \`fields.${names.fact.get(id)?.value.object ?? 'company'}\` in ${listed(
          draft.mappings.map(({ file }) => file),
          'or',
        )}, or take the rule out.`,
      );
  for (const mapping of draft.mappings) {
    if (mapping.value.crm === 'csv') continue;
    const here = new Set(carriedIn(mapping));
    const lacking = [...needed.keys()].filter((id) => carried.has(id) && !here.has(id));
    if (lacking.length > 0)
      report.note(
        keyOf(mapping.file, 'fields'),
        `rules read ${listed(lacking)}, and no field here carries ${lacking.length === 1 ? 'it' : 'them'}`,
        'Map a field to each; until then they are not known in this CRM.',
      );
    checkRolesCounted(draft, mapping, names, report.note);
  }
};

const carriedIn = ({ value }: PartFile<'mapping'>): string[] =>
  Object.values(value.fields).flatMap((fields) => Object.keys(fields ?? {}));

/** The facts that rules read from fields, each with the first place that names it. */
function neededFacts(draft: Draft): ReadonlyMap<string, Place> {
  const { fact: facts } = namesOf(draft);
  const needed = new Map<string, Place>();
  for (const { thing, id, place } of mentionsOf(draft)) {
    const fact = thing === 'fact' ? facts.get(id)?.value : undefined;
    if (!fact || fact.from || place.at === 'key' || needed.has(id)) continue;
    needed.set(id, place);
  }
  return needed;
}

/** A role that no label and no value stands for is on no deal. */
function checkRolesCounted(
  draft: Draft,
  { file, value }: PartFile<'mapping'>,
  names: Names,
  note: (place: Place, what: string, todo: string) => void,
): void {
  const counted = [...names.fact.values()].flatMap(({ value: { from } }) => from?.role ?? []);
  const lacking = [...new Set(counted)].filter((role) => {
    const mapped = value.roles[role];
    return (
      names.buyingRole.has(role) && (!mapped || mapped.associationLabels.length + mapped.values.length === 0)
    );
  });
  if (lacking.length === 0 || !draft.stages) return;
  note(
    keyOf(file, 'roles'),
    `facts count contacts with the role ${listed(lacking, 'or')}, and nothing here stands for it`,
    'Name the label of the association, or the value of the role field.',
  );
}
