import { assertNever } from '../../base/assert-never.ts';
import type { PartValues } from '../part-values.ts';
import { approve, putText } from './content-edits.ts';
import { putCriterion, removeCriterion } from './criterion-edits.ts';
import type { Edit, EditContext } from './edit.ts';
import { addFact, mapFact, setFact } from './fact-edits.ts';
import { setPoints, setTier } from './icp-edits.ts';
import type { Edited } from './part-access.ts';
import { addPipeline, removePipeline } from './pipeline-edits.ts';
import { addStage, mapStage, removeStage, setStage } from './stage-edits.ts';

/** The parts after one change, or why it cannot be made. What the change makes wrong elsewhere is told by `checkParts`. */
export function applyEdit(parts: PartValues, edit: Edit, context: EditContext): Edited {
  switch (edit.kind) {
    case 'setStage':
      return setStage(parts, edit);
    case 'mapStage':
      return mapStage(parts, edit, context);
    case 'addStage':
      return addStage(parts, edit, context);
    case 'removeStage':
      return removeStage(parts, edit);
    case 'addPipeline':
      return addPipeline(parts, edit, context);
    case 'removePipeline':
      return removePipeline(parts, edit);
    case 'putCriterion':
      return putCriterion(parts, edit, context);
    case 'removeCriterion':
      return removeCriterion(parts, edit);
    case 'mapFact':
      return mapFact(parts, edit, context);
    case 'addFact':
      return addFact(parts, edit, context);
    case 'setFact':
      return setFact(parts, edit);
    case 'setPoints':
      return setPoints(parts, edit);
    case 'setTier':
      return setTier(parts, edit);
    case 'putText':
      return putText(parts, edit);
    case 'approve':
      return approve(parts, edit);
    default:
      return assertNever(edit);
  }
}
