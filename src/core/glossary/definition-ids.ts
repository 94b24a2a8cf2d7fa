/** The id of a word of glossary.yaml among all definitions. */
export const termId = (term: string): string => `term/${term}`;

/** The id of a stage's definition. */
export const stageId = (pipeline: string, stage: string): string => `stage/${pipeline}/${stage}`;

/** The id of a tier's definition. */
export const tierId = (scorecard: string, tier: string): string => `tier/${scorecard}/${tier}`;

/** The id of a fact's definition. */
export const factId = (fact: string): string => `fact/${fact}`;
