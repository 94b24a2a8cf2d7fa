import { err, ok, type Result } from '../../../base/result.ts';
import type { Value } from '../definitions.ts';
import type { QueryProblem, StoredRow } from '../org.ts';
import { instantOf, type Asking } from '../soql/asking.ts';
import { resolvePath, stepTo, type Path } from '../soql/paths.ts';
import { displayValue, shownValue } from './display-value.ts';

/** Fields by name, parents by the name of their relationship. */
interface Wanted {
  readonly fields: Map<string, Path>;
  readonly parents: Map<string, Wanted>;
}

/** Which fields of a record are wanted: those that must be there, and those that may be left out. */
export interface FieldsAsked {
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
}

/**
 * A record as UI API tells it. A field in `fields` that is not there or not visible is a problem; one in
 * `optionalFields` is left out. Both are written with their object: `Opportunity.Account.Name`.
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record.htm
 */
export function representation(
  asking: Asking,
  row: StoredRow,
  asked: FieldsAsked,
): Result<unknown, QueryProblem> {
  const wanted: Wanted = newWanted();
  for (const [names, isOptional] of [
    [asked.fields, false],
    [asked.optionalFields, true],
  ] as const) {
    for (const name of names) {
      const path = pathOf(asking, row.object, name);
      if (path.ok) want(wanted, path.value);
      else if (!isOptional) return path;
    }
  }
  return ok(shown(asking, row, wanted));
}

const newWanted = (): Wanted => ({ fields: new Map(), parents: new Map() });

function pathOf(asking: Asking, object: string, written: string): Result<Path, QueryProblem> {
  const prefix = `${object}.`;
  if (!written.startsWith(prefix))
    return err({ errorCode: 'INVALID_FIELD', message: `${written} is not a field of ${object}` });
  return resolvePath(asking, object, written.slice(prefix.length));
}

function want(top: Wanted, path: Path): void {
  let at = top;
  for (const name of path.names.slice(0, -1)) {
    const below = at.parents.get(name) ?? newWanted();
    at.parents.set(name, below);
    at = below;
  }
  at.fields.set(path.field.name, path);
}

function shown(asking: Asking, row: StoredRow, wanted: Wanted): unknown {
  const { org } = asking;
  const currency = String(row.values['CurrencyIsoCode'] ?? org.settings.currency);
  const fields = [...wanted.fields.values()].map(({ field }) => {
    const value = row.values[field.name] ?? null;
    const pair = { displayValue: displayValue(field, value, currency), value: shownValue(field, value) };
    return [field.name, pair] as const;
  });
  const parents = [...wanted.parents].map(([name, below]) => {
    const parent = stepTo(asking, [row.object], name)?.parent(row) ?? null;
    const value = parent && shown(asking, parent, below);
    return [name, { displayValue: parent ? (parent.values['Name'] ?? null) : null, value }] as const;
  });
  const modified = row.values['LastModifiedDate'] ?? null;
  const recordTypeId = row.values['RecordTypeId'] ?? null;
  return {
    apiName: row.object,
    childRelationships: {},
    eTag: String(instantOf(modified) ?? 0),
    fields: Object.fromEntries([...fields, ...parents]),
    id: row.id,
    lastModifiedById: row.values['LastModifiedById'] ?? null,
    lastModifiedDate: zulu(modified),
    recordTypeId,
    recordTypeInfo: recordTypeInfo(asking, recordTypeId),
    systemModstamp: zulu(row.values['SystemModstamp'] ?? modified),
    weakEtag: instantOf(modified) ?? 0,
  };
}

const zulu = (value: Value): Value => (typeof value === 'string' ? value.replace(/\+0000$/, 'Z') : value);

function recordTypeInfo({ org }: Asking, id: Value): unknown {
  const type = typeof id === 'string' ? org.row('RecordType', id) : undefined;
  if (!type) return null;
  return {
    available: true,
    defaultRecordTypeMapping: false,
    master: false,
    name: type.values['Name'] ?? null,
    recordTypeId: type.id,
  };
}
