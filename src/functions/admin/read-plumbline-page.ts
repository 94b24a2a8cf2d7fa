import { ok, type Result } from '../../base/result.ts';
import type { ProblemView } from '../../views/parts.ts';
import { ReadPlumblinePage } from '../../wire/admin-request.ts';
import type { PlumblinePageReply } from '../../wire/admin-reply.ts';
import { parseRequest } from '../parse.ts';
import { pageOf, type PageAsked } from './page-of.ts';

/** Whether the model is right, and whether it is used: what a manager looks at. */
export async function readPlumblinePage(
  parameters: unknown,
  asked: PageAsked,
): Promise<Result<PlumblinePageReply, ProblemView>> {
  const request = parseRequest(ReadPlumblinePage, parameters);
  if (!request.ok) return request;
  const page = await pageOf(asked, request.value);
  return page.ok ? ok({ page: page.value, said: null }) : page;
}
