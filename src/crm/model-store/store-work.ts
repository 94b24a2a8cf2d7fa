import type { GtmModel } from '../../model/gtm-model.ts';
import type { PartValues } from '../../model/part-values.ts';
import type { ModelRow, ModelRows } from '../model-rows.ts';
import type { Clock } from '../port.ts';

/** What published models are kept with. */
export interface ModelStoreOptions {
  readonly rows: ModelRows;
  /** Makes the model of parts that were checked before they were published (src/model/model-from-parts.ts). */
  readonly modelFromParts: (parts: PartValues) => GtmModel;
  /** The engine that this code is: a release that needs a later one is refused. */
  readonly engine: number;
  readonly clock: Pick<Clock, 'now'>;
}

/** What models are published with besides. */
export interface ReleasesOptions extends ModelStoreOptions {
  /** A hash of what each word of a model means, by its id (src/model/definitions.ts). */
  readonly definitionsOf: (model: GtmModel) => Readonly<Record<string, { readonly hash: string }>>;
}

/** The same, with what was seen of the account before: rows never change, so what was seen once need not be read again. */
export interface StoreWork extends ModelStoreOptions {
  /** Rows of releases and drafts by key; those of parts are large, and are kept as values instead. */
  readonly seen: Map<string, ModelRow>;
  /** The greatest number known in a series of rows, by the series. */
  readonly newest: Map<string, number>;
  /** Values of parts by `path/hash`, of the release or draft that was read last. */
  parts: ReadonlyMap<string, unknown>;
  /** Keys of part rows that are known to stand whole. */
  readonly whole: Set<string>;
}

/** What publishing works with. */
export type PublishWork = StoreWork & Pick<ReleasesOptions, 'definitionsOf'>;

/** Work that has seen nothing yet. */
export const storeWork = <Options extends ModelStoreOptions>(options: Options): StoreWork & Options => ({
  ...options,
  seen: new Map(),
  newest: new Map(),
  parts: new Map(),
  whole: new Set(),
});
