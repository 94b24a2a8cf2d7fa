/** What people call the fields of a model’s entries, in the middle of a sentence; others are called by their key. */
const fields: Readonly<Record<string, string>> = {
  action: 'what to do',
  aliases: 'other names',
  alsoBuyingJobs: 'other buying jobs',
  ask: 'question to ask',
  askedOn: 'when it was last asked whether this is wrong',
  askFrom: 'asked from',
  base: 'points to begin with',
  because: 'reason',
  by: 'who reviewed it',
  doing: 'what the buyer is doing',
  engine: 'least engine version',
  feelConfidentThat: 'what the buyer feels confident of',
  from: 'least score',
  give: 'what to give them',
  how: 'how it was learned',
  kind: 'kind',
  knownBy: 'who knows it',
  label: 'name',
  lead: 'line to read first',
  least: 'least points',
  longestWaiverDays: 'longest waiver in days',
  means: 'meaning',
  minimumCoverage: 'least coverage',
  most: 'most points',
  object: 'kind of record',
  on: 'day',
  otherwise: 'points when it does not hold',
  overview: 'overview',
  publishes: 'may publish',
  required: 'facts without which there is no score',
  say: 'wording',
  says: 'who this is',
  saysMissing: 'what a card says when it is missing',
  scale: 'least and greatest score',
  speaksFor: 'speaks for',
  status: 'status',
  verifiedBy: 'checked by',
  verifiedOn: 'checked on',
  waivableBy: 'who may waive it',
  when: 'condition',
  whenMissing: 'what to do when it is missing',
  whenUnknown: 'points while it is not known',
  whyWeLose: 'why we lose',
  whyWeWin: 'why we win',
  wrongIf: 'what would make it wrong',
};

/** A field as people call it: `level`, `what to do when it is missing`. */
export const fieldWords = (key: string): string =>
  fields[key] ?? key.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What an entry of a list is, said before its name: `tier A`. Of lists that are not named here the name says enough. */
const kinds: Readonly<Record<string, string>> = {
  assets: 'asset',
  buyingJobs: 'buying job',
  buyingRoles: 'buying role',
  claims: 'claim',
  dimensions: 'group',
  disqualifiers: 'disqualifier',
  evidence: 'evidence from',
  limits: 'limit',
  lines: 'line',
  messages: 'message',
  needs: 'need in',
  proofPoints: 'proof point',
  reasons: 'reason',
  responses: 'answer',
  reviews: 'review by',
  sections: 'section',
  tiers: 'tier',
  values: 'value',
};

/** An entry of a list with what it is: `tier A`. */
export const entryWords = (list: string, name: string): string =>
  kinds[list] === undefined ? name : `${kinds[list]} ${name}`;

/** In which list the things stand that a field names by id. */
const references: Readonly<Record<string, string>> = {
  alsoBuyingJobs: 'buyingJobs',
  buyingJob: 'buyingJobs',
  buyingJobs: 'buyingJobs',
  card: 'battleCards',
  claim: 'claims',
  claims: 'claims',
  criteria: 'criteria',
  dimension: 'dimensions',
  disqualifiedTier: 'tiers',
  fact: 'facts',
  give: 'assets',
  parent: 'messages',
  pipelines: 'pipelines',
  proofPoints: 'proofPoints',
  required: 'facts',
  roles: 'buyingRoles',
  stages: 'stages',
  tiers: 'tiers',
};

/** The list in which the things stand that this field names by id; null for a field that names none. */
export const referenced = (key: string): string | null => references[key] ?? null;

const chosen = new Set(['action', 'category', 'evidence', 'how', 'kind', 'layer', 'level', 'object']);
const alsoChosen = new Set([
  'outcome',
  'outcomes',
  'rating',
  'scope',
  'speaksFor',
  'status',
  'type',
  'unchecked',
]);

/** Whether the field’s value is one of a few codes. */
export const isChosen = (key: string): boolean => chosen.has(key) || alsoChosen.has(key);

const titles: Readonly<Record<string, string>> = {
  'facts.yaml': 'Facts',
  'icp.yaml': 'Ideal customer profile',
  'stages.yaml': 'Stages',
  'objections.yaml': 'Objections',
  'messaging.yaml': 'Messaging',
  'win-loss.yaml': 'Win/loss',
  'people.yaml': 'People',
  'glossary.yaml': 'Glossary',
  'crm/hubspot.yaml': 'Fields in HubSpot',
  'crm/salesforce.yaml': 'Fields in Salesforce',
  'crm/csv.yaml': 'Columns of files',
};

/** What people call a part that there is one of; null for battle cards. */
export const partTitle = (path: string): string | null => titles[path] ?? null;
