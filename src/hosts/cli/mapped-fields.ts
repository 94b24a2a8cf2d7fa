import { objectOf } from '../../crm/salesforce/mapping/objects.ts';
import type { FieldOfObject } from '../../crm/salesforce/schema/lacking-fields.ts';
import type { CrmMapping } from '../../model/mapping.ts';
import { namedFields, type NamedField } from '../../model/named-fields.ts';

/** A field that a mapping names, by what Salesforce calls its object. */
export type MappedField = NamedField & FieldOfObject;

/** Every field that a mapping of Salesforce names, in the order of its parts. */
export const mappedFields = (mapping: CrmMapping): readonly MappedField[] =>
  namedFields(mapping).map((named) => ({ ...named, object: objectWith(named) }));

/** Buying roles stand on the contact, save the role on the opportunity. */
function objectWith({ kind, field }: NamedField): string {
  if (kind !== null) return objectOf(kind);
  return field === 'Role' ? 'OpportunityContactRole' : objectOf('contact');
}
