import { ok, type Result } from '../../base/result.ts';
import type { CalendarDate } from '../../base/calendar.ts';
import { keptModel, type KeptModel, type ModelInUse } from '../../crm/model-in-use.ts';
import type { CrmError } from '../../crm/port.ts';
import type { Releases } from '../../crm/releases.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import { modelsOver } from '../account-models.ts';
import { crmErrorWords } from '../crm-error-words.ts';
import type { ChosenRows } from '../stores/fallback-rows.ts';

/** The published models that a service answers with. */
export interface ServedModels {
  readonly releases: Releases;
  readonly models: KeptModel;
  /** A line that says where they are kept. */
  readonly says: string;
}

/** What a service answers with models by. */
export interface ServedModelsOptions {
  readonly rows: ChosenRows;
  /** Where files of the service would be; null where it has no folder. */
  readonly folder: string | null;
  /** The model of the service’s folder, until something was published. */
  readonly given: () => GtmModel;
  readonly log: (line: string) => void;
  readonly nowMs: () => number;
}

/** A service looks for a newer model this often. */
const lookAgainMs = 30_000;

/** Finds out where models are kept, looks which is in force today, and says so; and again whenever that is another. */
export async function servedModels(
  { rows, folder, given, log, nowMs }: ServedModelsOptions,
  today: CalendarDate,
): Promise<Result<ServedModels, CrmError>> {
  const place = await rows.place();
  if (!place.ok) return place;
  let said = '';
  const say = (line: string): void => {
    if (line !== said) log(line);
    said = line;
  };
  const store = modelsOver(rows);
  const models = keptModel({
    store,
    given,
    maxAgeMs: lookAgainMs,
    nowMs,
    looked: (inUse, error) => say(error ? troubleWords(error, inUse) : inUseWords(inUse)),
  });
  await models.read(today);
  return ok({ releases: store, models, says: placeWords(place.value, folder) });
}

const placeWords = (place: 'own' | 'files', folder: string | null): string => {
  if (place === 'own' && folder === null)
    return 'Published models are read from HubSpot, from the custom object plumbline_model_part where the account has it.';
  return place === 'own'
    ? 'Published models are kept in HubSpot, in the custom object plumbline_model_part.'
    : `This account has no custom object plumbline_model_part, so published models are kept in ${folder}.`;
};

/** Which model is in use, for the log. */
const inUseWords = ({ model, head }: ModelInUse): string =>
  head === null
    ? `Model ${model.version} of the folder is in use: nothing is published in this account yet.`
    : `Release ${head.number} is in use: model ${model.version}, published by ${head.author} and in force since ${head.effectiveOn}.`;

const troubleWords = (error: CrmError, inUse: ModelInUse): string => {
  const why = crmErrorWords(error, 'hubspot');
  if (inUse.head) return `${why} Release ${inUse.head.number} stays in use until it can be read.`;
  return error.kind === 'notFound' || error.kind === 'unauthorized'
    ? inUseWords(inUse)
    : `${why} Until the published model can be read, no card is answered.`;
};
