import type { PartTypes } from '../parts.ts';
import type { PartValues } from '../part-values.ts';
import type { EditContext } from './edit.ts';
import { partIn, withPart } from './part-access.ts';

/**
 * The parts with these people among those whom the model names, as far as the CRM knows their address: whoever answers
 * for something, or may waive it, is known by address and not by name alone.
 */
export function withPeople(
  parts: PartValues,
  names: readonly string[],
  { owners }: Pick<EditContext, 'owners'>,
): PartValues {
  const file: PartTypes['people'] = partIn(parts, 'people.yaml') ?? { engine: 1, people: [] };
  const known = new Set(file.people.map(({ name }) => name));
  const fresh = [...new Set(names.map((name) => name.trim()))].flatMap((name) => {
    const email = owners.find((owner) => owner.name === name)?.email ?? null;
    return known.has(name) || email === null ? [] : [{ name, email, speaksFor: [], publishes: false }];
  });
  if (fresh.length === 0) return parts;
  const people = [...file.people, ...fresh];
  return withPart(parts, 'people.yaml', { ...file, people } satisfies PartTypes['people']);
}
