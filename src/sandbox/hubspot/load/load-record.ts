import type { Account } from '../account.ts';
import { instantText, seedInstant, type Instant } from '../instants.ts';
import { person, type HistoryEntry, type Source } from '../sources.ts';
import type { ObjectType } from '../store/object-types.ts';
import { pipelineProperties } from '../store/pipelines.ts';
import type { StoredRecord } from '../store/records.ts';
import type { HistorySeed, RecordSeed, SeedValue, SourceSeed } from '../seed.ts';
import { derivedChanges, stageChanges } from '../write/derived.ts';
import { checkValue } from '../write/values.ts';

/** What a record of a seed is loaded with. */
export interface Loading {
  readonly account: Account;
  readonly type: ObjectType;
  /** The moment that `now` means, the same for a whole seed. */
  readonly now: Instant;
  readonly report: (message: string) => void;
}

type History = Map<string, readonly HistoryEntry[]>;
type MutableValues = Record<string, string>;

const fromImport: Source = { sourceType: 'IMPORT', sourceId: 'seed' };

/** Who a seed says it was. */
export function sourceOf(seed: SourceSeed | undefined): Source {
  if (!seed) return fromImport;
  return 'userId' in seed ? person(seed.userId) : seed;
}

/** Puts a record of a seed into the account, with its history and what HubSpot works out from it. */
export function loadRecord(loading: Loading, seed: RecordSeed): void {
  const { account, type, now, report } = loading;
  const store = account.store(type);
  if (!/^\d+$/.test(seed.id)) return report('the id must be digits');
  if (store.get(seed.id)) return report('there is a record with this id already');
  const history = readHistory(loading, seed);
  const moments = [...history.values()].flatMap((entries) => entries.map(({ at }) => at));
  const createdAt = moment(loading, seed.createdAt) ?? Math.min(now, ...moments);
  const updatedAt = Math.max(createdAt, ...moments);
  const origin = sourceOf(seed.createdBy);
  const values = readValues(loading, seed, history);
  placeInPipeline(loading, values);
  for (const [name, value] of workedOut(loading, values, history, createdAt))
    if (value === null) delete values[name];
    else values[name] ??= value;
  values['hs_object_id'] = seed.id;
  values['hs_object_source'] ??= origin.sourceType;
  values[type.createdProperty] ??= instantText(createdAt);
  values[type.modifiedProperty] ??= instantText(updatedAt);
  if (seed.mergedIds) values['hs_merged_object_ids'] = seed.mergedIds.join(';');
  const archivedAt = moment(loading, seed.archivedAt);
  const record: StoredRecord = { id: seed.id, createdAt, updatedAt, archivedAt, values, history, origin };
  account.passId(seed.id);
  store.put(record);
  for (const id of seed.mergedIds ?? []) store.merge(id, seed.id);
}

function moment({ now, report }: Loading, text: string | undefined): Instant | null {
  if (text === undefined) return null;
  const at = seedInstant(text, now);
  if (at === null) report(`${text} is not a moment`);
  return at;
}

function readHistory(loading: Loading, seed: RecordSeed): History {
  const history: History = new Map();
  for (const [name, seeds] of Object.entries(seed.history ?? {})) {
    const entries = seeds.flatMap((one) => entriesOf(loading, name, one));
    const newestFirst = entries.toSorted((a, b) => b.at - a.at);
    if (newestFirst.length > 0) history.set(name, newestFirst);
  }
  return history;
}

function entriesOf(loading: Loading, name: string, seed: HistorySeed): readonly HistoryEntry[] {
  const at = moment(loading, seed.at);
  const value = read(loading, name, seed.value);
  return at === null ? [] : [{ value: value ?? '', at, source: sourceOf(seed.by) }];
}

function read({ account, type, now, report }: Loading, name: string, sent: SeedValue): string | null {
  const definition = account.definitions(type).live(name);
  if (!definition) {
    report(`there is no property ${name}`);
    return null;
  }
  const relative = typeof sent === 'string' && sent.startsWith('now') && definition.type.startsWith('date');
  const at = relative ? seedInstant(sent, now) : null;
  const value = at === null ? sent : String(at);
  const checked = checkValue(definition, value, undefined, (id) => account.owners.has(id));
  if (checked.ok) return checked.value.value;
  report(`${name}: ${checked.error.message}`);
  return null;
}

function readValues(loading: Loading, seed: RecordSeed, history: History): MutableValues {
  const values: MutableValues = {};
  for (const [name, sent] of Object.entries(seed.properties)) {
    const value = read(loading, name, sent);
    if (value !== null) values[name] = value;
  }
  for (const [name, entries] of history) {
    const newest = entries[0]?.value ?? '';
    if (values[name] !== undefined && values[name] !== newest)
      loading.report(`${name} is ${values[name]}, and the newest in its history is ${newest}`);
    if (newest !== '') values[name] = newest;
  }
  return values;
}

function placeInPipeline({ account, type }: Loading, values: MutableValues): void {
  const names = pipelineProperties[type.id];
  if (!names || values[names.pipeline] !== undefined) return;
  const pipelines = account.pipelines.of(type.id);
  const stage = values[names.stage];
  const fitting = pipelines.find(({ stages }) => stages.some(({ id }) => id === stage)) ?? pipelines[0];
  if (fitting) values[names.pipeline] = fitting.id;
}

// Stage dates follow from the whole history of the stage, the rest from the values as they are.
function workedOut(
  { account, type }: Loading,
  values: Readonly<MutableValues>,
  history: History,
  createdAt: Instant,
): ReadonlyMap<string, string | null> {
  const names = pipelineProperties[type.id];
  const stage = names && values[names.stage];
  const steps = names && stage ? (history.get(names.stage) ?? [{ value: stage, at: createdAt }]) : [];
  const dates = new Map<string, string | null>();
  let from: string | undefined;
  let last = createdAt;
  for (const { value, at } of steps.toReversed()) {
    for (const [name, date] of stageChanges(account, type, from, value, at)) dates.set(name, date);
    from = value;
    last = at;
  }
  const rest = derivedChanges(account, type, {}, new Map(Object.entries(values)), last);
  return new Map([...rest, ...dates]);
}
