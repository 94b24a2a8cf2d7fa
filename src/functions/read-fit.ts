import { err, ok, type Result } from '../base/result.ts';
import type { FitView } from '../views/fit-view.ts';
import type { ProblemView } from '../views/parts.ts';
import { showGuide } from '../views/show-guide.ts';
import { noModelFor } from '../views/show-problem.ts';
import type { FitReply } from '../wire/reply.ts';
import { ReadFit } from '../wire/request.ts';
import { fitViewOf, fitViewOfDeal } from './fit-of.ts';
import { besidesFit, firstLineOf, guideOf } from './guide-of.ts';
import { isFitHidden } from './hidden-facts.ts';
import { beginToKeepFirstFit } from './keep-first-fit.ts';
import { parseRequest } from './parse.ts';
import { onlyRead, problemOf } from './problem-of.ts';
import { readScoredRecord } from './record-fit.ts';
import { nothingStands, standingOf } from './standing.ts';
import { winLossViewOf } from './win-loss-view-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal' | 'readCompany' | 'readContact' | 'readLead' | 'writeFit', 'eventsAbout'>;

/** Whether this is worth the rep's time, with reasons: of a deal's company, a company, a contact or a lead. */
export async function readFit(parameters: unknown, asked: Asked): Promise<Result<FitReply, ProblemView>> {
  const request = parseRequest(ReadFit, parameters);
  if (!request.ok) return request;
  const { object, id } = request.value;
  const fit = object === 'deal' ? await fitOfDeal(id, asked) : await fitOfRecord(object, id, asked);
  if (!fit.ok) return fit;
  return fit.value
    ? ok({ fit: fit.value })
    : err(noModelFor(`scorecard for this ${object}`, 'Whoever looks after the ICP'));
}

async function fitOfDeal(id: string, asked: Asked): Promise<Result<FitView | null, ProblemView>> {
  const [deal, events] = await Promise.all([
    asked.crm.readDeal(id),
    asked.store.eventsAbout({ object: 'deal', id }),
  ]);
  if (!deal.ok) return err(problemOf(deal.error, onlyRead));
  beginToKeepFirstFit(deal.value, asked);
  const standing = events.ok ? standingOf(events.value, asked.model, asked.today) : nothingStands;
  const toShow = guideOf(deal.value, asked, { heard: null, youHeard: new Set(), standing });
  const winLoss = winLossViewOf(deal.value, asked);
  const view = fitViewOfDeal(deal.value, asked, {
    dealLine: firstLineOf(toShow, winLoss),
    besides: besidesFit(showGuide(toShow)),
  });
  if (view || deal.value.company) return ok(view);
  return err(isFitHidden(deal.value, asked) ? hiddenCompany : noCompany);
}

async function fitOfRecord(
  object: 'company' | 'contact' | 'lead',
  id: string,
  asked: Asked,
): Promise<Result<FitView | null, ProblemView>> {
  const record = await readScoredRecord(object, id, asked);
  return record.ok ? ok(fitViewOf(record.value.file, record.value.facts, asked)) : record;
}

const hiddenCompany: ProblemView = {
  kind: 'not_visible',
  title: 'The company is not visible to you',
  next: 'Fit is about the company: ask an admin if you should see it.',
  retry: false,
};

const noCompany: ProblemView = {
  kind: 'nothing_here',
  title: 'No company on this deal yet',
  next: 'Add the company to the deal: fit is about the company.',
  retry: true,
};
