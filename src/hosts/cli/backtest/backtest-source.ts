import { ok, type Result } from '../../../base/result.ts';
import type { BacktestInput } from '../../../core/evidence/backtest/input.ts';
import type { Evidence } from '../../../core/evidence/evidence.ts';
import type { ExitCode, Io } from '../io.ts';
import type { ReportAbout } from '../report/backtest-html.ts';
import type { BacktestOptions, FileAsked } from './backtest-options.ts';
import { fromCrm, type CrmAsked } from './from-crm.ts';
import { fromFile } from './from-file.ts';
import { leaveInAccount, signalsText } from './kept-in-account.ts';

/** Records that a scorecard is to be held against, and what else is to be done with what comes of it. */
export interface BacktestSource {
  readonly input: BacktestInput;
  readonly about: ReportAbout;
  /** For people, beside the figures. */
  readonly notes: readonly string[];
  /** Leaves what is to be left in a CRM. */
  readonly leave: (evidence: Evidence) => Promise<Left>;
}

/** What was left: keys for the JSON, a text for people, and what the command ends with. */
interface Left {
  readonly json: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly code: ExitCode;
}

/** The records that were asked for; what is wrong was printed where there is only a code to end with. */
export const sourceOf = (
  { source }: BacktestOptions,
  io: Io,
  command: string,
): Promise<Result<BacktestSource, ExitCode>> =>
  source.kind === 'file'
    ? fileSource(source.asked, io, command)
    : crmSource(source.asked, source.signals, io, command);

const nothingLeft: Left = { json: {}, text: '', code: 0 };

async function fileSource(
  asked: FileAsked,
  io: Io,
  command: string,
): Promise<Result<BacktestSource, ExitCode>> {
  const read = await fromFile(asked, io, command);
  if (!read.ok) return read;
  const { input, model, records } = read.value;
  const about = { records, on: asked.today, model };
  return ok({ input, about, notes: [], leave: () => Promise.resolve(nothingLeft) });
}

async function crmSource(
  asked: CrmAsked,
  signals: boolean,
  io: Io,
  command: string,
): Promise<Result<BacktestSource, ExitCode>> {
  const read = await fromCrm(asked, io, command);
  if (!read.ok) return read;
  const { input, notes, opened, calls } = read.value;
  const account = opened.account.id;
  const about = { records: `${asked.crm}, account ${account}`, on: io.today(), model: opened.model.version };
  const leave = async (evidence: Evidence): Promise<Left> => {
    const left = await leaveInAccount(evidence, read.value, { signals }, io);
    const json = { account, crm: asked.crm, calls, kept: left.isKept, signals: left.signals };
    return { json, text: signalsText(left, asked.crm), code: left.code };
  };
  return ok({ input, about, notes, leave });
}
