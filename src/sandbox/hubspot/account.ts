import type { Instant } from './instants.ts';
import type { Source } from './sources.ts';
import { Associations, type End } from './store/associations.ts';
import { Definitions } from './store/definitions.ts';
import { Grants, type OAuthApp } from './store/grants.ts';
import type { Owner } from './store/owners.ts';
import { ObjectTypes, type ObjectType } from './store/object-types.ts';
import type { PipelineRules } from './store/pipeline-rules.ts';
import { pipelineProperties, Pipelines, type Pipeline } from './store/pipelines.ts';
import { RecordStore, type StoredRecord } from './store/records.ts';
import { options } from './standard/builders.ts';
import { standardProperties, type StandardProperties } from './standard/index.ts';
import { SearchIndex } from './search/search-index.ts';
import type { RequiredOnCreate, RequiredWhen } from './seed.ts';
import type { CustomSchema } from './store/custom-schemas.ts';
import { stageDateDefinitions } from './store/stage-dates.ts';

/** What HubSpot sells: custom objects need Enterprise. */
export type Tier = 'professional' | 'enterprise';

/** What is fixed about an account from its start. */
export interface AccountSettings {
  readonly portalId: number;
  readonly appId: number;
  readonly tier: Tier;
  readonly timeZone: string;
  readonly currency: string;
  /** What one unit of another currency is worth in the account's own. */
  readonly exchangeRates: Readonly<Record<string, number>>;
  readonly searchLagMs: number;
  /** What the private app's token may do; null for everything. */
  readonly scopes: readonly string[] | null;
  readonly oauthApp: OAuthApp;
  readonly now: () => Instant;
}

/** Something that happened to a record. */
export interface RecordChange {
  readonly kind: 'created' | 'changed' | 'archived' | 'merged' | 'associated';
  /** `deals`. */
  readonly objectType: string;
  readonly objectTypeId: string;
  readonly id: string;
  /** The properties that have another value now. */
  readonly properties: readonly string[];
  readonly source: Source;
}

/** Everything the local HubSpot knows. */
export class Account {
  readonly settings: AccountSettings;
  readonly types = new ObjectTypes();
  readonly pipelines = new Pipelines();
  readonly associations = new Associations();
  readonly owners = new Map<string, Owner>();
  readonly schemas = new Map<string, CustomSchema>();
  readonly requiredWhen: RequiredWhen[] = [];
  readonly requiredOnCreate: RequiredOnCreate[] = [];
  /** By kind and pipeline: `0-3-default`. */
  readonly pipelineRules = new Map<string, PipelineRules>();
  readonly index: SearchIndex;
  readonly grants: Grants;
  readonly #definitions = new Map<string, Definitions>();
  readonly #stores = new Map<string, RecordStore>();
  readonly #listeners = new Set<(change: RecordChange) => void>();
  /** How many calls were made today, and how many may be: told by whoever counts them. */
  callsToday: () => { readonly used: number; readonly most: number } = () => ({ used: 0, most: 650_000 });
  #nextId = 90_000_000_001;

  constructor(settings: AccountSettings) {
    this.settings = settings;
    this.index = new SearchIndex(settings.searchLagMs, settings.now);
    this.grants = new Grants(settings.now);
    for (const type of this.types.all()) this.addType(type, standardProperties[type.id]);
    this.#setCurrencies();
  }

  /** The moment it is. */
  now(): Instant {
    return this.settings.now();
  }

  /** The properties of a kind. */
  definitions(type: ObjectType): Definitions {
    const found = this.#definitions.get(type.id);
    if (!found) throw new Error(`No definitions of ${type.name}`);
    return found;
  }

  /** The records of a kind. */
  store(type: ObjectType): RecordStore {
    const found = this.#stores.get(type.id);
    if (!found) throw new Error(`No records of ${type.name}`);
    return found;
  }

  /** Gives a kind its store and its first properties. */
  addType(type: ObjectType, standard: StandardProperties | undefined): void {
    const definitions = new Definitions();
    for (const group of standard?.groups ?? []) definitions.putGroup(group);
    for (const property of standard?.properties ?? []) definitions.put(property);
    this.#definitions.set(type.id, definitions);
    this.#stores.set(type.id, new RecordStore(type));
    if (type.id === '0-1') this.store(type).keepUnique('email');
  }

  /** Replaces the pipelines of a kind, and with them the options and stage dates of its properties. */
  putPipelines(type: ObjectType, pipelines: readonly Pipeline[]): void {
    const names = pipelineProperties[type.id];
    if (!names) throw new Error(`${type.name} have no pipelines`);
    this.pipelines.put(type.id, pipelines);
    const stages = pipelines.flatMap((pipeline) => pipeline.stages);
    this.#setOptions(type, names.pipeline, pipelines);
    this.#setOptions(type, names.stage, stages);
    const group = this.definitions(type).live(names.stage)?.groupName ?? '';
    for (const definition of stageDateDefinitions(stages, group)) this.definitions(type).put(definition);
  }

  /** An id no record had. */
  nextId(): string {
    return String(this.#nextId++);
  }

  /** Sees to it that ids given from now on are greater. */
  passId(id: string): void {
    this.#nextId = Math.max(this.#nextId, Number(id) + 1);
  }

  /** A record unless it is archived, by kind id. */
  live(end: End): StoredRecord | undefined {
    return this.#stores.get(end.typeId)?.live(end.id);
  }

  /** Tells everybody who listens. */
  tell(change: RecordChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Calls the listener at every change, until the function returned is called. */
  onChange(listener: (change: RecordChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #setOptions(
    type: ObjectType,
    property: string,
    list: readonly { readonly id: string; readonly label: string }[],
  ): void {
    const definition = this.definitions(type).live(property);
    if (!definition) return;
    const pairs = list.map(({ id, label }) => [id, label] as const);
    this.definitions(type).put({ ...definition, options: options(pairs) });
  }

  #setCurrencies(): void {
    const deals = this.types.find('deals');
    const codes = [this.settings.currency, ...Object.keys(this.settings.exchangeRates)];
    if (deals)
      this.#setOptions(
        deals,
        'deal_currency_code',
        codes.map((id) => ({ id, label: id })),
      );
  }
}
