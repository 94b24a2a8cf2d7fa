import { join } from 'node:path';
import { openReleases } from '../crm/model-store/open-releases.ts';
import type { ModelRows } from '../crm/model-rows.ts';
import type { ModelStore, Releases } from '../crm/releases.ts';
import { definitionsOf } from '../model/definitions.ts';
import { ENGINE_VERSION } from '../model/engine-version.ts';
import { modelFromParts } from '../model/model-from-parts.ts';
import { fallbackRows, type ChosenRows } from './stores/fallback-rows.ts';
import { fileModelRows } from './stores/file-model-rows.ts';
import { systemClock } from './system-clock.ts';

/** The published models over rows, on this machine: what admins ask, and what cards ask. */
export const modelsOver = (rows: ModelRows): Releases & ModelStore =>
  openReleases({ rows, modelFromParts, definitionsOf, engine: ENGINE_VERSION, clock: systemClock });

/** The folder in which a service keeps the models of an account that has no place for them. */
export const modelsFolder = (dataFolder: string, accountId: string): string =>
  join(dataFolder, accountId, 'model');

/** An account’s own rows, else files of the service where it has a folder for them. */
export const rowsOfAccount = (own: ModelRows, accountId: string, dataFolder: string | null): ChosenRows =>
  fallbackRows(own, dataFolder === null ? null : fileModelRows(modelsFolder(dataFolder, accountId)));
