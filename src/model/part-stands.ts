/** Where each kind of part stands in the model's folder: a file, or a folder with a file for each. */
export const partStands = {
  facts: 'facts.yaml',
  icp: 'icp.yaml',
  stages: 'stages.yaml',
  messaging: 'messaging.yaml',
  battleCard: 'battlecards/',
  objections: 'objections.yaml',
  winLoss: 'win-loss.yaml',
  people: 'people.yaml',
  glossary: 'glossary.yaml',
  mapping: 'crm/',
} as const;
