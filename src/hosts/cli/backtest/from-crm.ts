import type { CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import type { BacktestInput, SplitAsked } from '../../../core/evidence/backtest/input.ts';
import type { CompiledScorecard } from '../../../core/icp/compile.ts';
import { compiledModel } from '../../../functions/compiled-model.ts';
import { closedInput } from '../../../functions/evidence/closed-input.ts';
import { readClosed, type ClosedRecords } from '../../../functions/evidence/closed-records.ts';
import { keptLine } from '../../../functions/evidence/closed-warnings.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { connectClosedDeals } from '../../histories-connection.ts';
import { badUsage } from '../bad-usage.ts';
import { openedForWork, type OpenedAccount } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';

/** A backtest over an account's closed deals, as it was asked for. */
export interface CrmAsked {
  readonly crm: CrmName;
  readonly config: string | null;
  /** The kind of record whose scorecard is tested; null for the one that deals keep. */
  readonly object: RecordKind | null;
  /** Only deals that were made on or after this day; null for all. */
  readonly since: CalendarDate | null;
  readonly split: SplitAsked;
}

/** Closed deals, ready for a backtest. */
export interface CrmSource {
  readonly asked: CrmAsked;
  readonly opened: OpenedAccount;
  readonly input: BacktestInput;
  /** For people, beside the figures: how many were read by how many calls, and which kept a score. */
  readonly notes: readonly string[];
  readonly calls: number;
}

/** Reads an account's closed deals with their facts as of the day on which each was made; what is wrong was printed. */
export async function fromCrm(
  asked: CrmAsked,
  io: Io,
  command: string,
): Promise<Result<CrmSource, ExitCode>> {
  const { crm, config, since, split } = asked;
  const opened = await openedForWork(io, command, crm, config === null ? {} : { config });
  if (!opened.ok) return opened;
  const { model } = opened.value;
  const compiled = scorecardFor(model, asked.object);
  if (!compiled.ok) return err(badUsage(io, command, compiled.error));
  const closed = await connectClosedDeals(crm, io.env, () => model);
  if (!closed.ok) return err(badUsage(io, command, closed.error));
  const read = await readClosed({
    closed: closed.value,
    compiled: compiled.value,
    madeSince: since,
    keepsFit: compiled.value === keptByDeals(model),
    onProgress: (deals, calls) => progress(io, `${deals} closed deals, ${calls} calls`),
  });
  progress(io, null);
  if (!read.ok) {
    io.stderr.write(
      `Closed deals could not be read. ${crmErrorWords(read.error, crm)} Nothing was written.\n`,
    );
    return err(3);
  }
  const calls = closed.value.callsMade();
  const input = closedInput(read.value, compiled.value, model, split);
  return ok({ asked, opened: opened.value, input, calls, notes: notesOf(read.value, calls) });
}

/** The scorecard by which deals keep their fit: their own one, else that of companies. */
function keptByDeals(model: GtmModel): CompiledScorecard | null {
  const { scorecards } = compiledModel(model);
  return (scorecards.get('deal') ?? scorecards.get('company'))?.compiled ?? null;
}

function scorecardFor(model: GtmModel, object: RecordKind | null): Result<CompiledScorecard, string> {
  if (object === 'contact' || object === 'lead')
    return err(
      `A closed deal has no single ${object}: several people decide it, and who of them was there as it was made is not kept. With --crm the scorecard of companies or of deals is tested; for ${object}s take --records with a table of your own.`,
    );
  const found = object === null ? keptByDeals(model) : compiledModel(model).scorecards.get(object)?.compiled;
  if (found) return ok(found);
  return err(`The model has no scorecard for ${object === null ? 'deals or companies' : `a ${object}`}.`);
}

function notesOf({ records, told }: ClosedRecords, calls: number): readonly string[] {
  const line = keptLine(told);
  return [`${records.length} closed deals were read by ${calls} calls.`, ...(line === null ? [] : [line])];
}

/** A line that is written over, where a person sits before it; null ends it. */
function progress({ stderr }: Io, line: string | null): void {
  if (!('isTTY' in stderr) || stderr.isTTY !== true) return;
  stderr.write(line === null ? '\n' : `\r${line}`);
}
