// What no card asks of Salesforce. The module for the cards takes these in the place of the files that would answer (see
// `scripts/salesforce/build-plumbline-module.ts`); the command line asks them, over the API.
import { err, type Result } from '../../base/result.ts';
import type { CrmError } from '../../crm/port.ts';

const elsewhere = (): Promise<Result<never, CrmError>> =>
  Promise.resolve(err({ kind: 'unavailable', message: 'Cards do not ask this: the command line does.' }));

export {
  elsewhere as affectedBy,
  elsewhere as ensureSchema,
  elsewhere as findTasks,
  elsewhere as listClosedDeals,
  elsewhere as listOwners,
  elsewhere as makeTask,
  elsewhere as readAllowances,
};
