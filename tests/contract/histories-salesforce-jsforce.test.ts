import { describeHistories } from './histories-contract.ts';
import { salesforcePastWorld } from './past/past-worlds.ts';

describeHistories('Salesforce over jsforce, by bulk jobs and without', salesforcePastWorld(300));
