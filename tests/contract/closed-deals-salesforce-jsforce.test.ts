import { describeClosedDeals } from './closed-deals-contract.ts';
import { salesforcePastWorld } from './past/past-worlds.ts';

describeClosedDeals('Salesforce over jsforce, by bulk jobs and without', salesforcePastWorld(300));
