import type { SchemaStep } from '../../crm/port.ts';
import type { Lacking } from '../../crm/salesforce/schema/lacking-fields.ts';
import { code, counted } from '../../model/wording.ts';
import type { CrmName } from '../crm-error-words.ts';
import type { MappedField } from './mapped-fields.ts';

/** What was there already is counted; the rest is told one by one, and what to do in Salesforce once. */
export function stepsReport(steps: readonly SchemaStep[], crm: CrmName): readonly string[] {
  const present = steps.filter(({ outcome }) => outcome === 'present').length;
  const told = steps.filter(({ outcome, note }) => outcome !== 'present' || note !== null);
  return [
    ...told.map(
      ({ what, outcome, note }) => `${outcome.padEnd(12)}${what}${note === null ? '' : `. ${note}`}`,
    ),
    `${present} of ${steps.length} were there already.`,
    ...(crm === 'salesforce' && present < steps.length ? [packageRemedy] : []),
  ];
}

const packageRemedy =
  'What is unavailable comes with the package: send it with npx plumbline deploy salesforce, and assign one of its permission sets to whoever runs this, who may not see all of it.';

/** What became of the fields that a mapping of Salesforce names. */
export interface MappedLook {
  /** How many the mapping names. */
  readonly fields: number;
  readonly lacking: readonly LackingAt[];
}

/** A field that gives nothing, with where the mapping names it: `config/crm/salesforce.yaml:24`. */
export type LackingAt = Lacking<MappedField> & { readonly at: string };

const whyWords = { notInOrg: 'the org has no such field', notVisible: 'hidden from this user' } as const;

/** The fields that the org lacks, each with what it should carry, and what to do said once. */
export function mappedReport({ fields, lacking }: MappedLook): readonly string[] {
  if (lacking.length === 0) return [`All ${counted(fields, 'mapped field')} are there.`];
  return [
    '',
    `${lacking.length} of ${counted(fields, 'mapped field')} ${lacking.length === 1 ? 'gives' : 'give'} nothing:`,
    ...lacking.flatMap((one) => [
      `  ${one.object}.${one.field}: ${whyWords[one.why]}`,
      `    for ${carries(one)}, ${one.at}`,
    ]),
    'What a missing field carries is never known. Make the field in Setup or name another in the mapping; show a hidden one to this user in a permission set.',
  ];
}

const carries = ({ kind, fact, path }: MappedField): string =>
  fact === null ? code(path[0]) : `the fact ${code(fact)} of a ${kind}`;

/** The same for a program. */
export const mappedData = ({ fields, lacking }: MappedLook): object => ({
  fields,
  lacking: lacking.map(({ object, field, fact, why, at }) => ({ object, field, fact, why, at })),
});
