/** Names a pipeline of the page. */
export const pipelineAt = (pipeline: string): string => `stages/${pipeline}`;

/** Names a stage of the page. */
export const stageAt = (pipeline: string, stage: string): string => `stages/${pipeline}/${stage}`;

/** Names a criterion of the page: `stages/new_business/discovery/exit/erp_known`. */
export const criterionAt = (
  pipeline: string,
  stage: string,
  direction: 'entry' | 'exit',
  criterion: string,
): string => `stages/${pipeline}/${stage}/${direction}/${criterion}`;

/** Names a fact of the page. */
export const factAt = (fact: string): string => `facts/${fact}`;

/** Names a row of points: a criterion, one of its bands by its place from 0, or what it gives `otherwise`. */
export const pointsAt = (scorecard: string, criterion: string, row: number | 'otherwise' | null): string =>
  `icp/${scorecard}/${criterion}${row === null ? '' : `/${row}`}`;

/** Names a tier of the page. */
export const tierAt = (scorecard: string, tier: string): string => `icp/${scorecard}/tier/${tier}`;

/** Names a section of a battle card. */
export const sectionAt = (card: string, section: string): string => `section/${card}/${section}`;

/** Names an objection. */
export const objectionAt = (objection: string): string => `objection/${objection}`;

/** Names a claim. */
export const claimAt = (claim: string): string => `claim/${claim}`;
