import type { PreviewUser } from '../shared/api.ts';
import type { CardContext } from '../shared/card-protocol.ts';

/** A person as HubSpot tells a card of them. */
export const userContext = (user: PreviewUser): CardContext['user'] => ({
  ...user,
  emails: [user.email],
  roles: [],
  teams: [],
  locale: 'en-us',
  language: 'en',
  permissions: [],
});
