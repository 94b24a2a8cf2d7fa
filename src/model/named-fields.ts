import type { RecordKind } from '../core/condition/model.ts';
import type { CrmMapping } from './mapping.ts';
import type { Path } from './problem.ts';

/** A field that a mapping names, and where it does. */
export interface NamedField {
  /** The kind of record that has it; null for the field of buying roles. */
  readonly kind: RecordKind | null;
  readonly field: string;
  /** The fact that it carries; null where it carries something else. */
  readonly fact: string | null;
  /** Where it stands in the mapping: `['fields', 'company', 'erp', 'field']`. */
  readonly path: Path;
}

const kinds: readonly RecordKind[] = ['company', 'contact', 'lead', 'deal'];

/** Every field that a mapping names, in the order of its parts. */
export function namedFields(mapping: CrmMapping): readonly NamedField[] {
  const { roleField } = mapping;
  return [
    ...kinds.flatMap((kind) =>
      Object.entries(mapping.fields[kind] ?? {}).map(([fact, { field }]) => ({
        kind,
        field,
        fact,
        path: ['fields', kind, fact, 'field'],
      })),
    ),
    ...(roleField === undefined ? [] : [{ kind: null, field: roleField, fact: null, path: ['roleField'] }]),
    ...(['competitors', 'lostReason', 'wonReason'] as const).flatMap((key) => {
      const field = mapping[key]?.field;
      return field === undefined ? [] : [{ kind: 'deal' as const, field, fact: null, path: [key, 'field'] }];
    }),
  ];
}
