import type { RecordKind } from '../core/condition/model.ts';
import type { RecordRef } from '../crm/port.ts';
import type { FieldToFill } from '../views/parts.ts';
import type { With } from './with.ts';

/** Tells which field of which record a fact is filled in at; the first record that a mapping has it on. */
export function fieldFinder(
  { model, mapping }: Pick<With, 'model' | 'mapping'>,
  records: readonly RecordRef[],
): (fact: string) => FieldToFill {
  return (id) => {
    const fact = model.facts.find((one) => one.id === id);
    const carried = records.flatMap((ref) => {
      const field = mapping?.fields[ref.object]?.[id];
      return field ? [{ ref, field }] : [];
    })[0];
    const object: RecordKind = carried?.ref.object ?? fact?.object ?? 'deal';
    return {
      fact: id,
      label: carried?.field.label ?? fact?.label ?? id,
      object,
      recordId: carried?.ref.id ?? records.find((ref) => ref.object === object)?.id ?? records[0]?.id ?? '',
      field: carried?.field.field ?? null,
    };
  };
}
