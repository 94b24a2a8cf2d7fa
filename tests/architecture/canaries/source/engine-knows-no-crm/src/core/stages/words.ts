export const chances = 'unimportant, importable, upsets';
// In HubSpot this is closed. // refused
export const field = 'dealstage'; // refused
export const score = 'hs_score'; // refused
export const name = 'Opportunity'; // refused
export const plural = 'opportunities'; // refused
export const sObject = 'Account'; // refused
export const portalId = 1; // refused
export const custom = 'Win_Loss__c'; // refused
export const host = 'SalesForce'; // refused
