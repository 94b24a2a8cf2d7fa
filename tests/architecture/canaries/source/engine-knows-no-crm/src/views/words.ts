export const label = 'Salesforce'; // refused
