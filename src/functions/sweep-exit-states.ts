import { ok, type Result } from '../base/result.ts';
import type { CrmError, ExitStateToWrite, WriteOutcome } from '../crm/port.ts';
import { differs, exitStateOf } from './exit-state.ts';
import { guideOf } from './guide-of.ts';
import { nothingStands, standingOf } from './standing.ts';
import type { Needs } from './with.ts';

/** What a sweep did. */
export interface SweepReport {
  readonly deals: number;
  readonly written: number;
  readonly unchanged: number;
  /** Deals in a stage that the model does not know. */
  readonly unmapped: number;
  readonly failed: readonly WriteOutcome[];
}

type Asked = Needs<'listOpenDeals' | 'readDeal' | 'writeExitStates', 'eventsAbout'>;

/** Deals that are read at the same time: as many as keep within the pace of the CRMs without waiting for each other. */
const atOnce = 8;

/**
 * Reads every open deal and writes what it lacks to leave its stage where that is no longer what the deal says. Time alone
 * changes it (a waiver that ended, a meeting that is too long ago), so it is run daily. Run twice it writes nothing twice.
 */
export async function sweepExitStates(
  asked: Asked,
  progress: (deals: number) => void = () => {},
): Promise<Result<SweepReport, CrmError>> {
  let report: SweepReport = { deals: 0, written: 0, unchanged: 0, unmapped: 0, failed: [] };
  let after: string | null = null;
  do {
    const page = await asked.crm.listOpenDeals(after);
    if (!page.ok) return page;
    for (let start = 0; start < page.value.ids.length; start += atOnce) {
      report = await sweepSome(page.value.ids.slice(start, start + atOnce), report, asked);
      progress(report.deals);
    }
    after = page.value.next;
  } while (after !== null);
  return ok(report);
}

async function sweepSome(ids: readonly string[], before: SweepReport, asked: Asked): Promise<SweepReport> {
  const read = await Promise.all(ids.map((id) => rowFor(id, asked)));
  const wanted = read.filter((row) => row.kind === 'write');
  const outcomes = wanted.length === 0 ? [] : await asked.crm.writeExitStates(wanted.map(({ row }) => row));
  const unread = read.filter((row) => row.kind === 'failed').map(({ outcome }) => outcome);
  const count = (kind: Row['kind']): number => read.filter((row) => row.kind === kind).length;
  return {
    deals: before.deals + ids.length,
    written: before.written + outcomes.filter(({ outcome }) => outcome !== 'failed').length,
    unchanged: before.unchanged + count('unchanged'),
    unmapped: before.unmapped + count('unmapped'),
    failed: [...before.failed, ...unread, ...outcomes.filter(({ outcome }) => outcome === 'failed')],
  };
}

type Row =
  | { readonly kind: 'write'; readonly row: ExitStateToWrite }
  | { readonly kind: 'unchanged' | 'unmapped' }
  | { readonly kind: 'failed'; readonly outcome: WriteOutcome };

async function rowFor(id: string, asked: Asked): Promise<Row> {
  const ref = { object: 'deal', id } as const;
  const [deal, events] = await Promise.all([asked.crm.readDeal(id), asked.store.eventsAbout(ref)]);
  if (!deal.ok) return { kind: 'failed', outcome: { ref, outcome: 'failed', error: deal.error } };
  const standing = events.ok ? standingOf(events.value, asked.model, asked.today) : nothingStands;
  const guide = guideOf(deal.value, asked, { heard: null, youHeard: new Set(), standing });
  const state = exitStateOf(deal.value, guide);
  if (!state) return { kind: 'unmapped' };
  return differs(deal.value, state) ? { kind: 'write', row: { ref, state } } : { kind: 'unchanged' };
}
