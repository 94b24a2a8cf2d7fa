export const label = 'HubSpot';
