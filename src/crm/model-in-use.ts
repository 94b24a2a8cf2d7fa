import { ok, type Result } from '../base/result.ts';
import type { CalendarDate } from '../base/calendar.ts';
import type { GtmModel } from '../model/gtm-model.ts';
import type { CrmError } from './port.ts';
import type { ModelStore, ReleaseHead } from './releases.ts';

/** A model that cards are answered with, and the release that it is; null for the one that its host brought along. */
export interface ModelInUse {
  readonly model: GtmModel;
  readonly head: ReleaseHead | null;
}

/** How the model in use is kept. */
export interface ModelInUseOptions {
  readonly store: ModelStore;
  /** The model of the bundle or of the folder, until something was published. */
  readonly given: () => GtmModel;
  /** How old what was read may be before it is looked at again. */
  readonly maxAgeMs: number;
  readonly nowMs: () => number;
  /** Told after each look what is in use, and why nothing newer could be read. */
  readonly looked?: (inUse: ModelInUse, error: CrmError | null) => void;
}

/** The model in use of one account: what was read last at once, and what stands now after looking again. */
export interface KeptModel {
  /** What is in use at this moment, without asking. */
  now(): ModelInUse;
  /** Looks again where what is kept is too old: one round trip where nothing was published since. */
  read(today: CalendarDate): Promise<Result<ModelInUse, CrmError>>;
  /** Looks again at the next reading: somebody published here. */
  forget(): void;
}

/**
 * Keeps the model in use. Where the account has no place for models, or nothing was published, it is the given one. Where
 * looking again fails, what was read before stays in use: a CRM that does not answer takes no cards away.
 */
export function keptModel(options: ModelInUseOptions): KeptModel {
  const { store, given, maxAgeMs, nowMs } = options;
  let published: ModelInUse | null = null;
  let brought: ModelInUse | null = null;
  let looked: { readonly at: number; readonly result: Promise<Result<'looked', CrmError>> } | null = null;
  const now = (): ModelInUse => {
    if (published) return published;
    const model = given();
    if (brought?.model !== model) brought = { model, head: null };
    return brought;
  };
  const look = async (today: CalendarDate): Promise<Result<'looked', CrmError>> => {
    const read = await store.readModel(today);
    if (read.ok) published = read.value;
    options.looked?.(now(), read.ok ? null : read.error);
    if (!read.ok && published === null && !isNowhere(read.error)) return read;
    return ok('looked');
  };
  // The given model may have changed since: a folder is read anew when somebody saves it.
  const inUse = async (
    result: Promise<Result<'looked', CrmError>>,
  ): Promise<Result<ModelInUse, CrmError>> => {
    const done = await result;
    return done.ok ? ok(now()) : done;
  };
  return {
    now,
    read(today) {
      const at = nowMs();
      if (looked && at - looked.at < maxAgeMs) return inUse(looked.result);
      const mine = { at, result: look(today) };
      looked = mine;
      void mine.result.then((result) => {
        if (!result.ok && looked === mine) looked = null;
      });
      return inUse(mine.result);
    },
    forget() {
      looked = null;
    },
  };
}

/** The account has no custom object for models, or has not let us see it: no model was ever published there. */
const isNowhere = ({ kind }: CrmError): boolean => kind === 'notFound' || kind === 'unauthorized';
