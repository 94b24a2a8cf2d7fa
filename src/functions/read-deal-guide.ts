import { err, ok, type Result } from '../base/result.ts';
import type { DealFile } from '../crm/port.ts';
import type { ProblemView } from '../views/parts.ts';
import { showGuide } from '../views/show-guide.ts';
import { noModelFor } from '../views/show-problem.ts';
import type { DealGuideReply } from '../wire/reply.ts';
import { ReadDealGuide } from '../wire/request.ts';
import { beginToKeepExitState } from './exit-state.ts';
import { fitViewOfDeal } from './fit-of.ts';
import { besidesFit, firstLineOf, guideOf } from './guide-of.ts';
import { heardHere } from './heard-here.ts';
import { beginToKeepFirstFit } from './keep-first-fit.ts';
import { parseRequest } from './parse.ts';
import { onlyRead, problemOf } from './problem-of.ts';
import { winLossViewOf } from './win-loss-view-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal' | 'writeFit' | 'writeExitStates', 'heardSince' | 'eventsAbout'>;

/** What this deal's buyer needs now and what is missing; at close, the form. */
export async function readDealGuide(
  parameters: unknown,
  asked: Asked,
): Promise<Result<DealGuideReply, ProblemView>> {
  const request = parseRequest(ReadDealGuide, parameters);
  if (!request.ok) return request;
  if (!asked.model.stages) return err(noModelFor('stages', 'Whoever looks after the sales process'));
  const deal = await asked.crm.readDeal(request.value.dealId);
  if (!deal.ok) return err(problemOf(deal.error, onlyRead));
  return ok(await replyFor(deal.value, asked));
}

async function replyFor(deal: DealFile, asked: Asked): Promise<DealGuideReply> {
  beginToKeepFirstFit(deal, asked);
  const toShow = guideOf(deal, asked, await heardHere(deal.ref, deal.stage, asked));
  beginToKeepExitState(deal, toShow, asked);
  const guide = showGuide(toShow);
  const winLoss = winLossViewOf(deal, asked);
  const beside = { dealLine: firstLineOf(toShow, winLoss), besides: besidesFit(guide) };
  return { guide, winLoss, fit: fitViewOfDeal(deal, asked, beside) };
}
