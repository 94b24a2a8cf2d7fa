import { err, ok, type Result } from '../../base/result.ts';
import { writtenDay } from '../../base/calendar.ts';
import type { RecordFile } from '../../crm/port.ts';
import type { ProblemView } from '../../views/parts.ts';
import type { DealsToTryReply } from '../../wire/admin-reply.ts';
import { FindDealsToTry } from '../../wire/admin-request.ts';
import { parseRequest } from '../parse.ts';
import { onlyRead, problemOf } from '../problem-of.ts';
import type { AdminWith } from './with-admin.ts';

/** How many pages of deals are looked through, and how many deals are told. */
const mostPages = 5;
const mostDeals = 20;

type Asked = Pick<AdminWith, 'crm' | 'today'>;

/** Deals whose name holds some text; the open ones, newest first, without one. */
export async function findDealsToTry(
  parameters: unknown,
  asked: Asked,
): Promise<Result<DealsToTryReply, ProblemView>> {
  const request = parseRequest(FindDealsToTry, parameters);
  if (!request.ok) return request;
  const name = request.value.name.trim().toLowerCase();
  const open = name === '' ? await asked.crm.listOpenDeals(null) : null;
  if (open && !open.ok) return err(problemOf(open.error, onlyRead));
  const isOpen = open ? new Set(open.value.ids) : null;
  const found: RecordFile[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const read = await asked.crm.listRecords('deal', after);
    if (!read.ok) return err(problemOf(read.error, onlyRead));
    found.push(...read.value.records.filter((deal) => fits(deal, name, isOpen)));
    after = read.value.next;
    if (after === null) break;
  }
  const newest = found.toSorted((a, b) => ((a.createdOn ?? '') < (b.createdOn ?? '') ? 1 : -1));
  return ok({ deals: newest.slice(0, mostDeals).map((deal) => rowOf(deal, asked)) });
}

const fits = (deal: RecordFile, name: string, isOpen: ReadonlySet<string> | null): boolean =>
  deal.name.toLowerCase().includes(name) && (isOpen === null || isOpen.has(deal.ref.id));

function rowOf(
  { ref, name, owner, createdOn }: RecordFile,
  { today }: Asked,
): DealsToTryReply['deals'][number] {
  const since = createdOn === null ? [] : [`created ${writtenDay(createdOn, today)}`];
  return { id: ref.id, name, line: [...(owner ? [owner.name] : []), ...since].join(' · ') };
}
