import type { ObjectType } from '../definitions.ts';
import type { Sent, WireRow, StoredRow } from '../org.ts';
import { failed, type Answer, type Call } from '../route.ts';

/** True for a JSON object. */
export const isFields = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a body; none when it is something else. */
export const fieldsOf = (value: unknown): Sent => (isFields(value) ? value : {});

/** A text; blank when it is something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The items of a list; none when it is something else. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [];

/** What an org says of a path that leads nowhere. */
export const notThere = (): Answer => failed(404, 'NOT_FOUND', 'The requested resource does not exist');

/** Finds the object that a path names, or answers that it is not there for this person. */
export function withObject(call: Call, answer: (type: ObjectType) => Answer): Answer {
  const type = call.org.object(call.param('object'));
  return type && call.org.canSee(call.session.user, type.name) ? answer(type) : notThere();
}

/** `{type, url}` of a row. */
const attributesOf = (call: Call, { object, id }: StoredRow): WireRow => ({
  type: object,
  url: `/services/data/${call.param('version') || 'v67.0'}/sobjects/${object}/${id}`,
});

/** A row with the fields that this person sees, or those of them that are asked for. */
export function wireRow(call: Call, row: StoredRow, wanted?: readonly string[]): WireRow {
  const type = call.org.object(row.object);
  const names = wanted ?? type?.fields.map(({ name }) => name) ?? [];
  const seen = names.flatMap((name) => {
    const field = call.org.field(row.object, name);
    return field && call.org.visible(call.session.user, row.object, field.name)
      ? [[field.name, row.values[field.name] ?? null] as const]
      : [];
  });
  return { attributes: attributesOf(call, row), ...Object.fromEntries(seen) };
}
