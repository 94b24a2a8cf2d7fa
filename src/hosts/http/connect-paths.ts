/** Where an admin begins to connect the account. */
export const installPath = '/oauth/install';

/** Where HubSpot sends them back to: the redirect address that `app.json` gives the service deployment. */
export const callbackPath = '/oauth/callback';
