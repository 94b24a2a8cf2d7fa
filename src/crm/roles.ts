import type { CrmMapping } from '../model/mapping.ts';

/** What is known about the buying roles of a contact on a deal. */
export interface RolesRead {
  /** Ids of the model, in its order. */
  readonly roles: readonly string[];
  /** False while nobody said which role the contact has: then it may have any. */
  readonly known: boolean;
}

/** Reads roles from labels of the association and from values of the role field. */
export type RoleReader = (labels: readonly string[], values: readonly string[]) => RolesRead;

/** A label may be named by its text or by its association type id, which stays when the text changes. */
export function roleReader(mapping: CrmMapping): RoleReader {
  const byLabel = new Map<string, string>();
  const byValue = new Map<string, string>();
  for (const [role, named] of Object.entries(mapping.roles)) {
    for (const label of named.associationLabels) byLabel.set(folded(label), role);
    for (const value of named.values) byValue.set(folded(value), role);
  }
  const order = Object.keys(mapping.roles);
  return (labels, values) => {
    const found = new Set([...meant(byLabel, labels), ...meant(byValue, values)]);
    return { roles: order.filter((role) => found.has(role)), known: found.size > 0 || values.length > 0 };
  };
}

const meant = (roles: ReadonlyMap<string, string>, texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => roles.get(folded(text)) ?? []);

const folded = (text: string): string => text.trim().toLowerCase();
