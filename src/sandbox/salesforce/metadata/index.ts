import type { LocalOrg } from '../org.ts';
import type { Route } from '../route.ts';
import { Deploys } from './deploys.ts';
import { restRoutes } from './rest.ts';
import { soapRoutes } from './soap.ts';

/** The Metadata API as far as deploys go; what was deployed lives as long as the routes. */
export function metadataRoutes(org: LocalOrg): readonly Route[] {
  const deploys = new Deploys(org);
  return [...soapRoutes(deploys), ...restRoutes(deploys)];
}
