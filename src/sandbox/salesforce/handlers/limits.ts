import type { Limiter } from '../limits.ts';
import { found, type Route } from '../route.ts';

/** What is left of the org's limits; only the daily calls are counted here. */
export const limitRoutes = (limiter: Limiter): readonly Route[] => [
  {
    method: 'GET',
    path: '/services/data/:version/limits',
    answer: () => {
      const { daily } = limiter.limits;
      return found({
        DailyApiRequests: { Max: daily, Remaining: Math.max(0, daily - limiter.used) },
        DailyBulkV2QueryJobs: { Max: 10_000, Remaining: 10_000 },
        DataStorageMB: { Max: 1024, Remaining: 1024 },
      });
    },
  },
];
