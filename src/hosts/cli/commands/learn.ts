import { checkModel } from '../../../model/check-model.ts';
import { badUsage } from '../bad-usage.ts';
import { evidenceJson } from '../backtest/evidence-json.ts';
import { progressOf, type Progress } from '../evidence/progress.ts';
import type { ExitCode, Io } from '../io.ts';
import { differenceTo } from '../learn/difference.ts';
import { judgementOf } from '../learn/judgement.ts';
import { proposalData } from '../learn/learn-data.ts';
import { learnedFromFile } from '../learn/learned-file.ts';
import { parseLearnOptions, type LearnAsked } from '../learn/learn-options.ts';
import { learnRecords, type LearnRecords } from '../learn/learn-records.ts';
import { learnText } from '../learn/learn-text.ts';
import { nextCommand } from '../learn/next-command.ts';
import { proposalFiles } from '../learn/proposal-files.ts';
import { propose } from '../learn/propose.ts';
import { settledProposal } from '../learn/settle-proposal.ts';
import { sourceSentence } from '../learn/source-sentence.ts';
import { learnedKind, todaysCard, todaysFolder } from '../learn/todays-folder.ts';
import { proposalFolder, writeProposal, type ProposalFolder } from '../learn/write-proposal.ts';
import { problemReport } from '../problem-report.ts';
import type { RightFolder } from '../publishing/own-folder.ts';

export const name = 'learn';
export const summary = 'Propose a scorecard from won and lost records, and say what it is worth.';
export const usage = `plumbline learn --records FILE.csv[.gz]|- --outcome COLUMN --won VALUE[,…] --lost VALUE[,…] --out DIR
                [--created COLUMN] [--columns A,B] [--ignore A,B] [--blank WORDS]
                [--split time|random] [--seed N] [--object KIND] [--config DIR] [--json]

Learns from what was won and lost which facts told beforehand, and writes a scorecard of at most 25 rows, in the form of
the model, into a folder of its own. It is judged on records that it was not learned from, beside the scorecard that you
chose. It says what the past says, which is not what you want to sell to: your own model is never changed.

  --records FILE    The CSV file, with the names of its columns in the first line; packed by gzip or not; - reads
                    standard input.
  --outcome COLUMN  The column that tells how a record came out; --won and --lost name the values of it that mean either,
                    parted by commas. Records with another value are left out and counted.
  --created COLUMN  The day on which each record was made. With it the newest 30 % are judged, and dates can be learned
                    from. Without it records are parted at random, which flatters.
  --columns A,B     Learn from these alone, and from all of them: amount, stage, activity and owner are taken only when
                    they are named here, and so is what leaks the outcome.
  --ignore A,B      Leave these out.
  --blank WORDS     Words that mean not filled in, parted by commas, such as --blank "k. A.,--Keine--". Those that are
                    usual are known; what was taken for blank is printed.
  --split KIND      time: the newest are judged, as it is with --created. random: 30 % of all are.
  --seed N          For a random split, and for intervals that are drawn. Without it: 1.
  --object KIND     company, contact, lead or deal: the kind of record that the scorecard is for. Without it: the one of
                    whose columns your model reads most, else company.
  --config DIR      Your model. Without it: ./config, where there is one. A fact that it reads from a column already keeps
                    its id, label and type, and what the proposal would change of it is printed.
  --out DIR         The folder to write: facts.yaml, icp.yaml and crm/csv.yaml. It must be new or empty, and lie outside
                    of your model. Where nothing is found that holds, nothing is written.
  --json            Print one JSON object: what plumbline backtest prints of the proposal, and beside it
                    "proposal": {"scorecard", "object", "scale", "minimumCoverage", "tiers", "rows": [{"criterion", "fact",
                    "column", "values", "when", "points", "n", "won", "rate", "woe"}], "criteria": [{"criterion", "iv", "p",
                    …}], "strength", "crossValidated", "today", "changes", "columns", "leftOut"}, "out", "files".

Ends with 0 when it was judged, whatever was found; with 1 when your model is wrong; with 2 when it was called wrongly,
and with 3 when the records could not be read or the folder not be written.
`;

/** Proposes a scorecard. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = parseLearnOptions(args);
  if (!asked.ok) return badUsage(io, name, asked.error);
  const model = await todaysFolder(io, name, asked.value.config);
  if (!model.ok) return model.error;
  const out = proposalFolder(io, asked.value.out, [asked.value.config ?? 'config', 'config']);
  if (!out.ok) return badUsage(io, name, out.error);
  const progress = progressOf(io);
  try {
    const records = await learnRecords(io, asked.value, progress);
    if (records.ok)
      return learnFrom(io, records.value, {
        asked: asked.value,
        model: model.value,
        out: out.value,
        progress,
      });
    progress.end();
    if (records.error.exit === 2) return badUsage(io, name, records.error.message);
    io.stderr.write(`${records.error.message}\n`);
    return records.error.exit;
  } finally {
    progress.end();
  }
}

interface Run {
  readonly asked: LearnAsked;
  readonly model: RightFolder | null;
  readonly out: ProposalFolder;
  readonly progress: Progress;
}

function learnFrom(io: Io, records: LearnRecords, { asked, model: folder, out, progress }: Run): ExitCode {
  const object = learnedKind(asked.object, folder, records.table);
  const today = todaysCard(folder, object);
  const { split } = asked;
  progress.at('Learning', 0.2);
  const proposed = propose(records, { object, split, today });
  const { card, learned, choice } = proposed;
  const source = sourceSentence(proposed.parts, records.closed.rows.length, asked);
  const idColumn = records.idColumn?.name ?? null;
  const toWrite = card && { card, learned, object, idColumn, source, tiers: [] };
  const check = toWrite && checkModel(proposalFiles(toWrite));
  if (check && (check.problems.length > 0 || !check.parts)) {
    progress.end();
    io.stderr.write(problemReport(out.shown, check.problems));
    io.stderr.write(
      'The proposal is not right, so nothing was written. Please report this with the lines above.\n',
    );
    return 3;
  }
  const warnings = [...records.notes, ...choice.warnings, ...learned.warnings];
  const day = io.today();
  progress.at('Judging', 0.8);
  const judgement = judgementOf({
    records,
    proposed,
    model: check?.model ?? null,
    object,
    split,
    today,
    day,
    warnings,
  });
  // Before anything is printed: the bar stands on the line that comes next.
  progress.end();
  const settled = settledProposal(proposed, judgement, records);
  const { tiers } = settled;
  const files =
    toWrite && settled.proposed.card ? proposalFiles({ ...toWrite, card: settled.proposed.card, tiers }) : [];
  if (files.length > 0) {
    const written = writeProposal(io, out, [...files, learnedFromFile(records, proposed.parts, asked)]);
    if (!written.ok) {
      io.stderr.write(`${out.shown} could not be written, and nothing is left of it. ${written.error}\n`);
      return 3;
    }
  }
  const parts = files.length > 0 ? (checkModel(files).parts ?? null) : null;
  const changes = today && parts ? differenceTo(today, object, parts) : [];
  const written = files.length > 0 ? out.shown : null;
  io.stdout.write(
    asked.isJson
      ? evidenceJson(judgement.evidence, {
          proposal: proposalData(records, settled.proposed, judgement, changes),
          out: written,
          files: files.map(({ path }) => path),
        })
      : learnText({
          records,
          settled,
          judgement,
          today,
          changes,
          out: written,
          next: nextCommand(asked, object),
        }),
  );
  return 0;
}
