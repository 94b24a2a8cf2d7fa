import type { RowStatus } from './model-rows.ts';

const statuses: readonly RowStatus[] = ['draft', 'published', 'retired'];

/** The status that a CRM’s row says; one that somebody wrote over by hand decides nothing. */
export const rowStatusOf = (text: string | null): RowStatus =>
  statuses.find((status) => status === text) ?? 'published';
