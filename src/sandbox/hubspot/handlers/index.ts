import { accountRoutes } from './account-info.ts';
import { associationRoutes } from './associations.ts';
import { oauthRoutes } from './oauth.ts';
import { objectAssociationRoutes } from './object-associations.ts';
import { objectBatchRoutes } from './object-batches.ts';
import { objectRoutes } from './objects.ts';
import { ownerRoutes } from './owners.ts';
import { pipelineRuleRoutes } from './pipeline-rules.ts';
import { pipelineRoutes } from './pipelines.ts';
import { propertyRoutes } from './properties.ts';
import { privateAppRoutes } from './private-app.ts';
import type { Route } from './route.ts';
import { schemaRoutes } from './schemas.ts';
import { searchRoutes } from './search.ts';

/** Every endpoint of the local HubSpot; of two that fit a path, the first answers. */
export const routes: readonly Route[] = [
  ...searchRoutes,
  ...objectBatchRoutes,
  ...objectAssociationRoutes,
  ...objectRoutes,
  ...associationRoutes,
  ...propertyRoutes,
  ...pipelineRoutes,
  ...pipelineRuleRoutes,
  ...ownerRoutes,
  ...schemaRoutes,
  ...accountRoutes,
  ...privateAppRoutes,
  ...oauthRoutes,
];
