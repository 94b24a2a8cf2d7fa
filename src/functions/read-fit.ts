import { err, ok, type Result } from '../base/result.ts';
import type { FitView } from '../views/fit-view.ts';
import type { ProblemView } from '../views/parts.ts';
import { guideLead, showGuide } from '../views/show-guide.ts';
import { noModelFor } from '../views/show-problem.ts';
import type { FitReply } from '../wire/reply.ts';
import { ReadFit } from '../wire/request.ts';
import { factsWithCompany } from './facts-of-file.ts';
import { fitViewOf, fitViewOfDeal } from './fit-of.ts';
import { guideOf } from './guide-of.ts';
import { parseRequest } from './parse.ts';
import { onlyRead, problemOf } from './problem-of.ts';
import type { Needs } from './with.ts';

type Asked = Needs<'readDeal' | 'readCompany' | 'readContact', never>;

/** Whether this is worth the rep's time, with reasons: of a deal's company, a company or a contact. */
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
  const deal = await asked.crm.readDeal(id);
  if (!deal.ok) return err(problemOf(deal.error, onlyRead));
  const toShow = guideOf(deal.value, asked, { heard: null, youHeard: new Set() });
  const roles = showGuide(toShow).roles;
  const view = fitViewOfDeal(deal.value, asked, {
    dealLine: guideLead(toShow),
    besides: roles ? [roles.text] : [],
  });
  return view || deal.value.company ? ok(view) : err(noCompany);
}

const noCompany: ProblemView = {
  kind: 'nothing_here',
  title: 'No company on this deal yet',
  next: 'Add the company to the deal: fit is about the company.',
  retry: true,
};

/** Also used after a decision about the tier, to show what it changed. */
export async function fitOfRecord(
  object: 'company' | 'contact' | 'lead',
  id: string,
  asked: Pick<Asked, 'model' | 'mapping' | 'caller' | 'today'> & {
    crm: Pick<Asked['crm'], 'readCompany' | 'readContact'>;
  },
): Promise<Result<FitView | null, ProblemView>> {
  if (object === 'company') {
    const company = await asked.crm.readCompany(id);
    return company.ok
      ? ok(fitViewOf(company.value, company.value.facts, asked))
      : err(problemOf(company.error, onlyRead));
  }
  const contact = await asked.crm.readContact(id);
  if (!contact.ok) return err(problemOf(contact.error, onlyRead));
  return ok(fitViewOf(contact.value, factsWithCompany(contact.value), asked));
}
