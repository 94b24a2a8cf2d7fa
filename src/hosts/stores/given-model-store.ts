import { ok } from '../../base/result.ts';
import type { ModelStore } from '../../crm/port.ts';
import type { GtmModel } from '../../model/gtm-model.ts';

/** A model that its host holds already: the one in a bundle, or the one read from a folder. */
export const givenModelStore = (model: () => GtmModel): ModelStore => ({
  readModel: () => Promise.resolve(ok(model())),
});
