import { err, ok, type Result } from '../../../base/result.ts';
import type { Account } from '../account.ts';
import type { End } from '../store/associations.ts';
import type { Owner } from '../store/owners.ts';
import type { ObjectType } from '../store/object-types.ts';
import { newDefinition } from '../store/new-definition.ts';
import { addSchema } from '../store/new-schema.ts';
import { pipelineProperties, type Pipeline } from '../store/pipelines.ts';
import type {
  LabelSeed,
  OwnerSeed,
  PipelineSeed,
  PropertySeed,
  RecordSeed,
  SchemaSeed,
  Seed,
  SeedProblem,
} from '../seed.ts';
import { linkRecord, refresh } from './link-record.ts';
import { loadRecord } from './load-record.ts';

/** How many records of each kind were loaded. */
export type Loaded = Readonly<Record<string, number>>;

/** Takes a problem down. */
export type Report = (where: string, message: string) => void;

/** Puts a seed into an account. Everything wrong with it is told at once; what is right is there all the same. */
export function loadSeed(account: Account, seed: Seed): Result<Loaded, readonly SeedProblem[]> {
  const problems: SeedProblem[] = [];
  const report: Report = (where, message) => problems.push({ where, message });
  for (const owner of seed.owners ?? []) account.owners.set(owner.id, ownerOf(account, owner));
  for (const schema of seed.schemas ?? []) loadSchema(account, schema, report);
  eachKind(account, seed.pipelines, 'pipelines', report, (type, pipelines) =>
    loadPipelines(account, type, pipelines, report),
  );
  eachKind(account, seed.groups, 'groups', report, (type, groups) => {
    for (const group of groups)
      account.definitions(type).putGroup({ ...group, displayOrder: -1, archived: false });
  });
  eachKind(account, seed.properties, 'properties', report, (type, properties) => {
    for (const property of properties) loadProperty(account, type, property, report);
  });
  for (const label of seed.labels ?? []) loadLabel(account, label, report);
  account.requiredWhen.push(...(seed.requiredWhen ?? []));
  account.requiredOnCreate.push(...(seed.requiredOnCreate ?? []));
  const loaded = loadObjects(account, seed.objects, report);
  return problems.length > 0 ? err(problems) : ok(loaded);
}

function eachKind<T>(
  account: Account,
  byKind: Readonly<Record<string, readonly T[]>> | undefined,
  part: string,
  report: Report,
  load: (type: ObjectType, items: readonly T[]) => void,
): void {
  for (const [kind, items] of Object.entries(byKind ?? {})) {
    const type = account.types.find(kind);
    if (type) load(type, items);
    else report(`${part}.${kind}`, `there is no kind of record called ${kind}`);
  }
}

const ownerOf = (account: Account, seed: OwnerSeed): Owner => ({
  id: seed.id,
  userId: seed.userId ?? Number(seed.id),
  email: seed.email,
  firstName: seed.firstName,
  lastName: seed.lastName,
  archived: seed.archived ?? false,
  teams: seed.teams ?? [],
  createdAt: account.now(),
  updatedAt: account.now(),
});

function loadSchema(account: Account, seed: SchemaSeed, report: Report): void {
  const where = `schemas.${seed.name}`;
  if (account.settings.tier !== 'enterprise') return report(where, 'custom objects need the Enterprise tier');
  const added = addSchema(account, {
    name: seed.name,
    description: null,
    labels: seed.labels,
    primaryDisplayProperty: seed.primaryDisplayProperty,
    secondaryDisplayProperties: [],
    requiredProperties: seed.requiredProperties ?? [],
    searchableProperties: [],
    properties: seed.properties.map((property) => ({ ...property })),
    associatedObjects: seed.associatedObjects ?? [],
  });
  if (!added.ok) report(where, added.error.message);
}

function loadPipelines(
  account: Account,
  type: ObjectType,
  seeds: readonly PipelineSeed[],
  report: Report,
): void {
  if (!pipelineProperties[type.id]) return report(`pipelines.${type.name}`, `${type.name} have no pipelines`);
  account.putPipelines(
    type,
    seeds.map((seed, at) => pipelineOf(account, type, seed, at)),
  );
}

/** A pipeline of a seed, as the account keeps it. */
function pipelineOf(account: Account, type: ObjectType, seed: PipelineSeed, displayOrder: number): Pipeline {
  const created = { createdAt: account.now(), updatedAt: account.now() };
  const stages = seed.stages.map((stage, at) => ({
    id: stage.id,
    label: stage.label,
    displayOrder: at,
    probability: type.id === '0-3' ? (stage.probability ?? 0.5) : null,
    ...created,
  }));
  return { id: seed.id, label: seed.label, displayOrder, stages, ...created };
}

function loadProperty(account: Account, type: ObjectType, seed: PropertySeed, report: Report): void {
  const definitions = account.definitions(type);
  const groupName = seed.groupName ?? definitions.groups()[0]?.name ?? '';
  const options = seed.type === 'bool' ? yesAndNo : seed.options;
  const wanted = { ...seed, groupName, ...(options ? { options: seed.options ?? options } : {}) };
  const made = newDefinition(definitions, wanted, account.now());
  if (!made.ok) return report(`properties.${type.name} ${seed.name}`, made.error.message);
  definitions.put(made.value);
  if (made.value.hasUniqueValue) account.store(type).keepUnique(made.value.name);
}

const yesAndNo = [
  { label: 'Yes', value: 'true' },
  { label: 'No', value: 'false' },
];

function loadLabel(account: Account, seed: LabelSeed, report: Report): void {
  const [from, to] = [account.types.find(seed.from), account.types.find(seed.to)];
  if (!from || !to)
    return report(`labels.${seed.name}`, `there is no kind called ${from ? seed.to : seed.from}`);
  account.associations.define({
    from: from.id,
    to: to.id,
    names: [seed.name, seed.name],
    labels: [seed.label, seed.inverseLabel ?? seed.label],
  });
}

function loadObjects(
  account: Account,
  objects: Readonly<Record<string, readonly RecordSeed[]>> | undefined,
  report: Report,
): Loaded {
  const loaded: Record<string, number> = {};
  const links: (() => readonly End[])[] = [];
  const now = account.now();
  eachKind(account, objects, 'objects', report, (type, seeds) => {
    loaded[type.name] = seeds.length;
    for (const seed of seeds) {
      const where = `objects.${type.name} ${seed.id}`;
      const loading = { account, type, now, report: (message: string) => report(where, message) };
      loadRecord(loading, seed);
      links.push(() => linkRecord(loading, seed));
    }
  });
  const ends = new Map(links.flatMap((link) => link()).map((end) => [`${end.typeId}/${end.id}`, end]));
  for (const end of ends.values()) refresh(account, end);
  indexAll(account, objects);
  return loaded;
}

// What is there from the start is found at once.
function indexAll(
  account: Account,
  objects: Readonly<Record<string, readonly RecordSeed[]>> | undefined,
): void {
  for (const kind of Object.keys(objects ?? {})) {
    const type = account.types.find(kind);
    if (!type) continue;
    for (const record of account.store(type).all()) account.index.putNow(type.id, record);
  }
}
