import type { LocalOrg } from '../org.ts';
import type { Route } from '../route.ts';
import { ingestRoutes } from './ingest.ts';
import { Jobs } from './jobs.ts';
import { queryRoutes } from './query.ts';

/** Bulk API 2.0; the org's jobs live as long as the routes. */
export function bulkRoutes(org: LocalOrg): readonly Route[] {
  const jobs = new Jobs(org);
  return [...ingestRoutes(jobs), ...queryRoutes(jobs)];
}
