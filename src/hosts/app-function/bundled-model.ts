import { inflateRawSync } from 'node:zlib';
import type { GtmModel } from '../../model/gtm-model.ts';

/**
 * The model, checked and written into the bundle when it is built (see `scripts/hubspot/function-bundles.ts`):
 * JSON, deflated, in base64, which is a third of its size and opens in about a millisecond.
 */
declare const PLUMBLINE_MODEL: string;

/** The published model of this bundle. */
export const bundledModel = JSON.parse(
  inflateRawSync(Buffer.from(PLUMBLINE_MODEL, 'base64')).toString('utf8'),
) as GtmModel;
