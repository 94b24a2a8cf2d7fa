import type { Result } from '../base/result.ts';
import type { ProblemView } from '../views/parts.ts';
import type { FunctionName, Replies } from '../wire/reply.ts';
import { askWaiver } from './ask-waiver.ts';
import { attest } from './attest.ts';
import { captureWinLoss } from './capture-win-loss.ts';
import { correctWinLoss } from './correct-win-loss.ts';
import { decideWaiver } from './decide-waiver.ts';
import { logObjectionHeard } from './log-objection-heard.ts';
import { overrideTier } from './override-tier.ts';
import { readContactCard } from './read-contact-card.ts';
import { readDealGuide } from './read-deal-guide.ts';
import { readFit } from './read-fit.ts';
import { recordSectionUse } from './record-section-use.ts';
import { snoozeWinLoss } from './snooze-win-loss.ts';
import type { With } from './with.ts';

/** Everything that can be asked, by name: what a host serves. */
export const functions: {
  readonly [Name in FunctionName]: (
    parameters: unknown,
    asked: With,
  ) => Promise<Result<Replies[Name], ProblemView>>;
} = {
  readDealGuide,
  readFit,
  readContactCard,
  captureWinLoss,
  correctWinLoss,
  snoozeWinLoss,
  logObjectionHeard,
  recordSectionUse,
  overrideTier,
  askWaiver,
  decideWaiver,
  attest,
};
