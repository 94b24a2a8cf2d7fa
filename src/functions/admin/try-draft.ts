import { err, ok, type Result } from '../../base/result.ts';
import { checkParts } from '../../model/check-parts.ts';
import { modelFromParts } from '../../model/model-from-parts.ts';
import { notTried } from '../../views/admin/settings-problems.ts';
import { showTryOut } from '../../views/admin/show-try-out.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { TryOutReply } from '../../wire/admin-reply.ts';
import { TryDraft } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { onlyRead, problemOf } from '../problem-of.ts';
import { whyStale } from './publish-draft.ts';
import { readState } from './settings-state.ts';
import { readTried, type Tried, type TriedModel } from './tried-deals.ts';
import type { TryWith } from './with-admin.ts';

/** How many open deals are counted, and how many of them are tried: the newest, each read whole. */
const mostListed = 500;
const mostTried = 30;
const atOnce = 6;

/** What the draft asks of one deal and what it would change for it, and for the open pipeline. */
export async function tryDraft(
  parameters: unknown,
  asked: TryWith,
): Promise<Result<TryOutReply, ProblemView>> {
  const request = parseRequest(TryDraft, parameters);
  if (!request.ok) return request;
  const state = await readState(asked);
  if (!state.ok) return state;
  const stale = whyStale(request.value, state.value);
  if (stale) return err(stale);
  if (checkParts(state.value.parts).problems.length > 0) return err(notTried);
  const drafted = triedModel(state.value.parts, asked);
  const published = state.value.published ? triedModel(state.value.published.parts, asked) : null;
  const deal = await readTried(request.value.dealId, drafted, published, asked);
  if (!deal.ok) return err(problemOf(deal.error, onlyRead));
  const pipeline = await openDeals(drafted, published, asked);
  if (!pipeline.ok) return err(problemOf(pipeline.error, onlyRead));
  return ok({ tryOut: showTryOut({ deal: deal.value, ...pipeline.value }) });
}

function triedModel(parts: Parameters<typeof modelFromParts>[0], asked: TryWith): TriedModel {
  const model = modelFromParts(parts);
  return { model, crm: asked.crmFor(model) };
}

/** The open pipeline, as far as it is tried. */
async function openDeals(
  drafted: TriedModel,
  published: TriedModel | null,
  asked: TryWith,
): Promise<
  Result<
    { readonly deals: readonly Tried[]; readonly open: number; readonly isAll: boolean },
    Parameters<typeof problemOf>[0]
  >
> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const page = await drafted.crm.listOpenDeals(after);
    if (!page.ok) return page;
    ids.push(...page.value.ids);
    after = page.value.next;
  } while (after !== null && ids.length < mostListed);
  const tried = newestFirst(ids).slice(0, mostTried);
  const deals: Tried[] = [];
  for (let from = 0; from < tried.length; from += atOnce) {
    const some = tried.slice(from, from + atOnce);
    const read = await Promise.all(some.map((id) => readTried(id, drafted, published, asked)));
    // A deal that was deleted or closed meanwhile is not tried.
    deals.push(...read.flatMap((one) => (one.ok ? [one.value] : [])));
  }
  return ok({ deals, open: ids.length, isAll: after === null });
}

/** Both CRMs count ids upward; a longer one is later. */
const newestFirst = (ids: readonly string[]): readonly string[] =>
  ids.toSorted((a, b) => b.length - a.length || (a < b ? 1 : -1));
