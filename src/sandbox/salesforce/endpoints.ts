import { apexRoutes } from './apex/index.ts';
import { bulkRoutes } from './bulk/index.ts';
import { guardStages } from './gate/index.ts';
import { validateRows } from './gate/validate-rows.ts';
import { graphqlRoutes } from './graphql/index.ts';
import { collectionRoutes } from './handlers/collections.ts';
import { compositeRoutes } from './handlers/composite.ts';
import { connectRoutes } from './handlers/connect.ts';
import { describeRoutes } from './handlers/describe.ts';
import { withFieldDefinitions } from './handlers/field-definitions.ts';
import { limitRoutes } from './handlers/limits.ts';
import { oauthRoutes, type OAuthParts } from './handlers/oauth.ts';
import { queryRoutes } from './handlers/query.ts';
import { rowRoutes } from './handlers/rows.ts';
import { toolingRoutes } from './handlers/tooling.ts';
import type { Limiter } from './limits.ts';
import { metadataRoutes } from './metadata/index.ts';
import type { LocalOrg } from './org.ts';
import type { Route } from './route.ts';
import { runSoql } from './soql/index.ts';
import { uiApiRoutes } from './ui-api/index.ts';

/** What the endpoints stand on. */
export interface EndpointParts {
  readonly org: LocalOrg;
  readonly limiter: Limiter;
  readonly oauth: OAuthParts;
}

/** Every endpoint of the local Salesforce; of two that fit a path, the first answers. Jobs and deploys are the org's. */
export const endpointsOf = ({ org, limiter, oauth }: EndpointParts): readonly Route[] => [
  ...oauthRoutes(oauth),
  ...limitRoutes(limiter),
  ...toolingRoutes,
  ...queryRoutes(withFieldDefinitions(runSoql)),
  ...compositeRoutes,
  ...collectionRoutes,
  ...graphqlRoutes,
  ...uiApiRoutes,
  ...bulkRoutes(org),
  ...metadataRoutes(org),
  ...apexRoutes,
  ...connectRoutes,
  ...describeRoutes,
  ...rowRoutes,
];

/** What the org does by itself at a write. */
export function installHooks(org: LocalOrg): void {
  guardStages(org);
  validateRows(org);
}
