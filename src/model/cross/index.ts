import type { Check } from '../draft.ts';
import { checkApiNames } from './api-names.ts';
import { checkCarried } from './carried.ts';
import { checkCircular } from './circular.ts';
import { checkComparisons } from './comparisons.ts';
import { checkDangling } from './dangling.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFactDeclarations } from './fact-declarations.ts';
import { checkHoldable } from './holdable.ts';
import { checkMappedFields } from './mapped-fields.ts';
import { checkMappings } from './mappings.ts';
import { checkMessaging } from './messaging.ts';
import { checkPassableStages } from './passable-stages.ts';
import { checkPeople } from './people.ts';
import { checkReachableScores } from './reachable-scores.ts';
import { checkReadable } from './readable.ts';
import { checkScoredRules } from './scored-rules.ts';
import { checkScorecards } from './scorecards.ts';
import { checkStages } from './stages.ts';
import { checkWinLoss } from './win-loss.ts';
import { notesOfUpkeep } from './upkeep.ts';
import { notesOfGaps } from './worth-knowing.ts';

/** Every check of the parts against one another. */
export const checks: readonly Check[] = [
  checkDuplicates,
  checkDangling,
  checkFactDeclarations,
  checkComparisons,
  checkReadable,
  checkCircular,
  checkPeople,
  checkScorecards,
  checkStages,
  checkMessaging,
  checkWinLoss,
  checkMappedFields,
  checkMappings,
  checkApiNames,
  checkCarried,
  // These reason about conditions, and only about those that nothing above found fault with.
  checkScoredRules,
  checkReachableScores,
  checkHoldable,
  checkPassableStages,
  notesOfGaps,
  notesOfUpkeep,
];
