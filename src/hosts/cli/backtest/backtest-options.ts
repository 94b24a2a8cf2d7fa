import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { dayNumber, type CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { RecordKind } from '../../../core/condition/model.ts';
import type { SplitAsked } from '../../../core/evidence/backtest/input.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import type { OutcomeAsked } from '../evidence/outcomes.ts';
import type { Io } from '../io.ts';
import { parseOptions, type Given } from '../options.ts';
import { mappingFile } from '../score-options.ts';
import { bothCrms, crmNamed } from '../crm-command.ts';
import type { CrmAsked } from './from-crm.ts';

const kinds = {
  records: 'text',
  outcome: 'text',
  won: 'text',
  lost: 'text',
  created: 'text',
  object: 'text',
  config: 'text',
  mapping: 'text',
  split: 'text',
  seed: 'text',
  today: 'text',
  crm: 'text',
  since: 'text',
  signals: 'switch',
  json: 'switch',
  report: 'text',
} as const;

type Typed = Given<typeof kinds>;

/** A backtest over a file. */
export interface FileAsked extends OutcomeAsked {
  readonly records: string;
  /** The column with the day on which each record was made, as it was typed; null where nobody named one. */
  readonly created: string | null;
  readonly object: RecordKind | null;
  readonly config: string | undefined;
  readonly mapping: ModelFile | null;
  /** Null where nobody said how records are to be parted. */
  readonly split: SplitAsked['kind'] | null;
  readonly seed: number;
  readonly today: CalendarDate;
}

/** What `plumbline backtest` was asked to do. */
export interface BacktestOptions {
  readonly source:
    | { readonly kind: 'file'; readonly asked: FileAsked }
    | { readonly kind: 'crm'; readonly asked: CrmAsked; readonly signals: boolean };
  readonly json: boolean;
  /** Where the report goes, as a whole path; null for none. */
  readonly report: string | null;
}

/** Reads what was typed after `plumbline backtest`; what it cannot do is a sentence. */
export async function parseBacktestOptions(
  args: readonly string[],
  io: Io,
): Promise<Result<BacktestOptions, string>> {
  const parsed = parseOptions(args, kinds);
  if (!parsed.ok) return parsed;
  const { options, words } = parsed.value;
  if (words.length > 0)
    return err(`It takes no word such as ${words.join(' ')}. Records are named with --records.`);
  const report = reportPath(options, io);
  if (!report.ok) return report;
  const source = options.crm === undefined ? await fileSource(options, io) : crmSource(options);
  return source.ok ? ok({ source: source.value, json: options.json === true, report: report.value }) : source;
}

function reportPath({ report }: Typed, io: Io): Result<string | null, string> {
  if (report === undefined) return ok(null);
  const path = resolve(io.cwd, report);
  return existsSync(dirname(path)) ? ok(path) : err(`There is no folder ${dirname(report)} for the report.`);
}

/** What both sources are asked alike. */
interface Common {
  readonly object: RecordKind | null;
  readonly split: SplitAsked['kind'] | null;
  readonly seed: number;
}

function common({ object, split, seed = '1' }: Typed): Result<Common, string> {
  const kind = object === undefined ? null : RecordKind.safeParse(object);
  if (kind && !kind.success) return err(`--object is company, contact, lead or deal, and not ${object}.`);
  if (split !== undefined && split !== 'time' && split !== 'random')
    return err(`--split is time or random, and not ${split}.`);
  if (!/^\d{1,9}$/.test(seed)) return err(`--seed is a whole number such as 1, and not ${seed}.`);
  return ok({ object: kind?.data ?? null, split: split ?? null, seed: Number(seed) });
}

const ofFiles = ['records', 'outcome', 'won', 'lost', 'created', 'mapping', 'today'] as const;

function crmSource(options: Typed): Result<BacktestOptions['source'], string> {
  const alien = ofFiles.find((name) => options[name] !== undefined);
  if (alien !== undefined) return err(`--${alien} is of files: with --crm the CRM itself says it.`);
  const crm = crmNamed(options, [], bothCrms);
  const asked = common(options);
  if (!crm.ok) return crm;
  if (!asked.ok) return asked;
  const { object, split, seed } = asked.value;
  const { since = null, config = null, signals = false } = options;
  if (since !== null && dayNumber(since) === null)
    return err(`--since is a day such as 2026-01-01, and not ${since}.`);
  return ok({
    kind: 'crm',
    signals,
    asked: { crm: crm.value, config, object, since, split: { kind: split ?? 'time', seed } },
  });
}

async function fileSource(options: Typed, io: Io): Promise<Result<BacktestOptions['source'], string>> {
  const { records, outcome, won, lost, created = null, today = io.today(), config } = options;
  if (records === undefined)
    return err('--records is missing: name a CSV file, or - for standard input; or --crm for a CRM.');
  if (outcome === undefined)
    return err('--outcome is missing: name the column that tells how a deal came out.');
  if (won === undefined || lost === undefined)
    return err(
      `--${won === undefined ? 'won' : 'lost'} is missing: name the values of ${outcome} that mean it.`,
    );
  if (options.since !== undefined) return err('--since is of a CRM: leave older rows out of the file.');
  if (options.signals === true)
    return err('--signals needs --crm: a signal is a task of the criterion’s owner there.');
  const asked = common(options);
  if (!asked.ok) return asked;
  if (asked.value.split === 'time' && created === null)
    return err('--split time needs --created: the column with the day on which each record was made.');
  if (dayNumber(today) === null) return err(`--today is a day such as 2026-11-21, and not ${today}.`);
  const mapping = options.mapping === undefined ? ok(null) : await mappingFile(io, options.mapping);
  if (!mapping.ok) return mapping;
  return ok({
    kind: 'file',
    asked: {
      ...{ records, outcome, won, lost, created, config, today },
      ...asked.value,
      mapping: mapping.value,
    },
  });
}
