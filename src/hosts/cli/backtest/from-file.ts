import { basename } from 'node:path';
import { dayNumber, dayOf, type CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { BacktestInput } from '../../../core/evidence/backtest/input.ts';
import { scoreRecords } from '../../../core/evidence/backtest/score-records.ts';
import { spokenOf } from '../../../core/evidence/backtest/spoken.ts';
import { recogniseAll } from '../../../core/evidence/columns/recognise.ts';
import type { ColumnProfile } from '../../../core/evidence/columns/profile.ts';
import { noDay, type CodedColumn, type CodedTable } from '../../../core/evidence/table.ts';
import type { CompiledScorecard } from '../../../core/icp/compile.ts';
import { checkFileMapping } from '../../../model/check-file-mapping.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import { badUsage } from '../bad-usage.ts';
import { codedFacts } from '../evidence/coded-facts.ts';
import { columnNamed } from '../evidence/columns-asked.ts';
import { createdDays, needsDays, type CreatedDays } from '../evidence/created-days.ts';
import { groupsOf } from '../evidence/groups-of.ts';
import { learnedFrom } from '../evidence/learned-from.ts';
import { outcomesOf, type Outcomes } from '../evidence/outcomes.ts';
import { progressOf, type Progress } from '../evidence/progress.ts';
import { readCoded } from '../evidence/read-coded.ts';
import { tableHash } from '../evidence/table-hash.ts';
import { sameRows } from '../evidence/same-rows.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { problemReport } from '../problem-report.ts';
import { absentFacts } from './absent-facts.ts';
import type { FileAsked } from './backtest-options.ts';
import { fileLeaks } from './file-leaks.ts';
import { judgedAgain, type Again } from './judged-again.ts';
import { fittingScorecard } from './fitting-scorecard.ts';

/** Records of a file, scored and ready for a backtest. */
export interface FileSource {
  readonly input: BacktestInput;
  /** The version of the model. */
  readonly model: string;
  /** What the file is called. */
  readonly records: string;
}

/** Reads a file and scores each closed record as of the day on which it was made; what is wrong was printed. */
export async function fromFile(
  asked: FileAsked,
  io: Io,
  command: string,
): Promise<Result<FileSource, ExitCode>> {
  const given = await modelWithMapping(asked, io, command);
  if (!given.ok) return given;
  const progress = progressOf(io);
  const read = await readCoded(asked.records, io, { progress });
  if (!read.ok)
    return err(read.error.exit === 2 ? badUsage(io, command, read.error.message) : told(io, read.error));
  const { table, notes } = read.value;
  const input = inputOf(asked, given.value, table, progress);
  progress.end();
  if (!input.ok) return err(badUsage(io, command, input.error));
  const records = asked.records === '-' ? 'standard input' : basename(asked.records);
  const warnings = [...notes, ...input.value.warnings];
  return ok({ input: { ...input.value, warnings }, model: given.value.model.version, records });
}

function told(io: Io, { message, exit }: { readonly message: string; readonly exit: ExitCode }): ExitCode {
  io.stderr.write(`${message}\n`);
  return exit;
}

interface Given {
  /** Where the model is. */
  readonly folder: string;
  readonly model: GtmModel;
  readonly mapping: CrmMapping;
}

async function modelWithMapping(
  { config, mapping }: FileAsked,
  io: Io,
  command: string,
): Promise<Result<Given, ExitCode>> {
  const checked = await checkedFolder(io, command, config);
  if (!checked.ok) return checked;
  const { folder, check } = checked.value;
  const { model, problems, files } = check;
  const found = !model ? err(problems) : mapping ? checkFileMapping(files, mapping) : ok(model.mappings.csv);
  if (!model || !found.ok) {
    io.stderr.write(problemReport(folder.shown, found.ok ? [] : found.error));
    return err(1);
  }
  if (found.value) return ok({ folder: folder.path, model, mapping: found.value });
  const sentence = `No mapping says which column carries which fact. Add ${folder.shown}/crm/csv.yaml, or name one with --mapping.`;
  return err(badUsage(io, command, sentence));
}

/** The input of the backtest, or what is wrong with what was asked. */
function inputOf(
  asked: FileAsked,
  given: Given,
  table: CodedTable,
  progress: Progress,
): Result<BacktestInput, string> {
  const { model, mapping } = given;
  const outcomes = outcomesOf(table, asked);
  if (!outcomes.ok) return outcomes;
  const compiled = fittingScorecard(model, asked.object, mapping, table);
  if (!compiled.ok) return compiled;
  progress.at('Looking at columns', 0);
  const profiles = recogniseAll(table);
  if (asked.created === null && asked.split === null) return err(needsDays(profiles));
  const created = asked.created === null ? ok(null) : createdDays(table, profiles, asked.created);
  if (!created.ok) return created;
  const made = { ...given, asked, table, profiles, compiled: compiled.value, created: created.value };
  return ok(scored(made, outcomes.value, progress));
}

interface Made extends Given {
  readonly asked: FileAsked;
  readonly table: CodedTable;
  readonly profiles: readonly ColumnProfile[];
  readonly compiled: CompiledScorecard;
  readonly created: CreatedDays | null;
}

function scored(made: Made, outcomes: Outcomes, progress: Progress): BacktestInput {
  const { asked, model, mapping, table, compiled, created } = made;
  const { scorecard, factsRead } = compiled;
  const distinct = sameRows(table, outcomes.closed);
  const { kept } = distinct;
  const read = model.facts.filter(({ id }) => factsRead.includes(id));
  const facts = codedFacts(table, scorecard.object, mapping, read);
  const days = created === null ? null : pickedDays(created.days, kept);
  const dated = datedBy(days, kept.length, asked.today);
  const leaks = fileLeaks(made, outcomes, distinct, facts.found);
  const absent = absentFacts(scorecard.label, read, facts);
  const won = kept.length === table.rows ? outcomes.won : pickedOutcomes(outcomes.won, kept);
  const parting = {
    won,
    created: days,
    groups: groupsOf(kept, idColumnOf(made)),
    split: { kind: asked.split ?? 'time', seed: asked.seed },
  };
  return {
    ...parting,
    scorecard,
    scored: scoreRecords(compiled, {
      count: kept.length,
      facts: facts.coded,
      rows: kept,
      todayAt: dated.textAt,
      onProgress: (done) => progress.at('Scoring', done / kept.length),
    }),
    columns: facts.columnsOf(kept, dated.days),
    absent: absent.facts,
    read: table.rows,
    leaks: leaks.leaks,
    warnings: [
      ...leaks.warnings,
      ...againNotes(made, parting, kept),
      ...outcomes.notes,
      ...distinct.notes,
      ...(created?.notes ?? []),
      ...absent.notes,
      ...facts.notes,
    ],
  };
}

/** Whether a proposal is judged by what it was learned from. */
function againNotes(
  { folder, table, profiles, compiled }: Made,
  input: Again['input'],
  kept: Uint32Array,
): readonly string[] {
  const from = learnedFrom(folder);
  if (from === null) return [];
  const days = from.created === null ? null : createdDays(table, profiles, from.created);
  const daysThen = days?.ok ? pickedDays(days.value.days, kept) : null;
  const isSame = tableHash(table) === from.content;
  return judgedAgain({ input, from, isSame, daysThen, spoken: spokenOf(compiled.scorecard) });
}

/** The column that tells deals apart: as the mapping names it, else one that looks like it. */
function idColumnOf({ mapping: { idColumn }, profiles, table }: Made): CodedColumn | null {
  const named = idColumn === undefined ? null : columnNamed(table, idColumn);
  return named ?? table.columns.find((_, at) => profiles[at]?.kind === 'id') ?? null;
}

function pickedDays(days: Int32Array, rows: Uint32Array): Int32Array {
  const picked = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = days[rows[at] as number] as number;
  return picked;
}

function pickedOutcomes(won: Uint8Array, rows: Uint32Array): Uint8Array {
  const picked = new Uint8Array(rows.length);
  for (let at = 0; at < rows.length; at++) picked[at] = won[rows[at] as number] as number;
  return picked;
}

/** The day as of which each record is scored: that on which it was made, else today. */
function datedBy(
  created: Int32Array | null,
  count: number,
  today: CalendarDate,
): { readonly days: Int32Array; readonly textAt: (at: number) => CalendarDate } {
  const now = dayNumber(today) ?? 0;
  const days = created?.map((day) => (day === noDay ? now : day)) ?? new Int32Array(count).fill(now);
  const texts = new Map<number, CalendarDate>();
  const textAt = (at: number): CalendarDate => {
    const day = days[at] as number;
    const known = texts.get(day);
    if (known !== undefined) return known;
    const text = dayOf(day);
    texts.set(day, text);
    return text;
  };
  return { days, textAt };
}
