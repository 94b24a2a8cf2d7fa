/** Words of one CRM or another in names of columns, each with the neutral one. */
const neutral: readonly (readonly [RegExp, string])[] = [
  // What a CRM puts before and behind.
  [/__(c|r|pc)$/gi, ''],
  [/^(hs|properties|msdyn)[_.](v2[_.])?/gi, ''],
  [/Opportunit(?:y|ies)/g, 'Deal'],
  [/opportunit(?:y|ies)/gi, 'deal'],
  // The same in German, French, Spanish, Portuguese and Dutch.
  [/opportunit(?:\u00E9|e\u0301?)s?(?!\p{L})/giu, 'deal'],
  [/oportunidad(?:es?)?(?!\p{L})/giu, 'deal'],
  [/verkaufschancen?|verkoopkans(?:en)?/gi, 'deal'],
  [/HubSpot/g, 'Crm'],
  [/hubspot/gi, 'crm'],
  [/(?<![a-z])opps?(?![a-z])/g, 'deal'],
  [/(?<![A-Za-z])O(?:pp|PP)s?(?![a-z])/g, 'Deal'],
];

const age = /^(?:age|alter|\u00E2ge|a\u0302ge|antig(?:\u00FC|u\u0308|u)edad|idade|leeftijd)$/i;
const ofDeals =
  /^(?:close ?date|schlusstermin|date de cl(?:\u00F4|o\u0302|o)ture|fecha de cierre|data de fechamento|sluitingsdatum)$/i;
const ofPeople =
  /gender|birth|marital|salutation|geschlecht|geburt|familienstand|anrede|sexe|naissance|g\u00E9nero|nacimiento|sexo|nascimento|geslacht|geboorte/i;

/**
 * A column's name without the words that one CRM alone has for things, so that rules about names need not know any.
 * `beside` are all names of the file: `Age` is the deal's in a report of deals, as Salesforce writes it, and a person's
 * or company's elsewhere.
 */
export function neutralName(name: string, beside: readonly string[] = []): string {
  if (
    age.test(name.trim()) &&
    beside.some((other) => ofDeals.test(other.trim())) &&
    !beside.some((other) => ofPeople.test(other))
  )
    return 'deal age';
  return neutral.reduce((said, [pattern, word]) => said.replaceAll(pattern, word), name);
}
