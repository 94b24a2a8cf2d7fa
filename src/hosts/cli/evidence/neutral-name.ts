/** Words of one CRM or another in names of columns, each with the neutral one. */
const neutral: readonly (readonly [RegExp, string])[] = [
  // What a CRM puts before and behind.
  [/__(c|r|pc)$/gi, ''],
  [/^(hs|properties|msdyn)[_.](v2[_.])?/gi, ''],
  [/Opportunit(?:y|ies)/g, 'Deal'],
  [/opportunit(?:y|ies)/gi, 'deal'],
  [/HubSpot/g, 'Crm'],
  [/hubspot/gi, 'crm'],
  [/(?<![a-z])opps?(?![a-z])/g, 'deal'],
  [/(?<![A-Za-z])O(?:pp|PP)s?(?![a-z])/g, 'Deal'],
];

/** A column's name without the words that one CRM alone has for things, so that rules about names need not know any. */
export const neutralName = (name: string): string =>
  neutral.reduce((said, [pattern, word]) => said.replaceAll(pattern, word), name);
