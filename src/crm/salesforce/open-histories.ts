import type { ClosedDeals } from '../closed-deals.ts';
import type { DealHistories } from '../deal-history.ts';
import { salesforceClosedDeals } from './closed-deals-past.ts';
import { orgWork, type SalesforceCrmOptions } from './crm.ts';
import { salesforceDealHistories, type HistoryWork } from './deal-histories.ts';
import type { HistoryOrg } from './rows-of-deals.ts';

/** How the past of an org's deals is opened. */
export interface OpenHistoriesOptions extends Omit<SalesforceCrmOptions, 'org'> {
  readonly org: HistoryOrg;
  /** How many deals are read at a time; 4,000 unless given. */
  readonly dealsInAPage?: number;
}

/** Opens the past of an org's deals: for the command line. */
export const openSalesforceHistories = (options: OpenHistoriesOptions): DealHistories =>
  salesforceDealHistories(bulkWork(options));

/** Opens an org's closed deals with their past: for the command line. */
export const openSalesforceClosedDeals = (options: OpenHistoriesOptions): ClosedDeals =>
  salesforceClosedDeals(bulkWork(options));

const bulkWork = ({ dealsInAPage, ...options }: OpenHistoriesOptions): HistoryWork => ({
  ...orgWork(options),
  org: options.org,
  ...(dealsInAPage === undefined ? {} : { dealsInAPage }),
});
