import { mapping } from '../../src/crm/hubspot/mapping.ts';
import { score } from '../../src/core/icp/score.ts';
import { start } from '../../src/sandbox/hubspot/index.ts';
export const leak = <>{[mapping, score, start]}</>;
