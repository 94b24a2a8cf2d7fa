import type { CrmError } from '../../crm/port.ts';
import type { ProblemView } from '../../views/parts.ts';
import { noPlaceForModels } from '../../views/admin/settings-problems.ts';
import { problemOf } from '../problem-of.ts';

/** Why published models cannot be read or kept: an account without a place for them, or what any CRM may answer. */
export const releasesProblem = (error: CrmError, kept: string): ProblemView =>
  error.kind === 'notFound' ? noPlaceForModels : problemOf(error, kept);
