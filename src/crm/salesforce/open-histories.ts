import type { DealHistories } from '../deal-history.ts';
import { orgWork, type SalesforceCrmOptions } from './crm.ts';
import { salesforceDealHistories } from './deal-histories.ts';
import type { HistoryOrg } from './rows-of-deals.ts';

/** How the past of an org's deals is opened. */
export interface OpenHistoriesOptions extends Omit<SalesforceCrmOptions, 'org'> {
  readonly org: HistoryOrg;
  /** How many deals are read at a time; 4,000 unless given. */
  readonly dealsInAPage?: number;
}

/** Opens the past of an org's deals: for the command line. */
export const openSalesforceHistories = ({ dealsInAPage, ...options }: OpenHistoriesOptions): DealHistories =>
  salesforceDealHistories({
    ...orgWork(options),
    org: options.org,
    ...(dealsInAPage === undefined ? {} : { dealsInAPage }),
  });
