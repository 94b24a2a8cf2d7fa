import { backtest } from '../../../core/evidence/backtest/backtest.ts';
import { showBacktest } from '../../../views/evidence/show-backtest.ts';
import { parseBacktestOptions } from '../backtest/backtest-options.ts';
import { sourceOf } from '../backtest/backtest-source.ts';
import { evidenceJson } from '../backtest/evidence-json.ts';
import { evidenceText, namesOf } from '../backtest/evidence-text.ts';
import { writeReport } from '../backtest/write-report.ts';
import { badUsage } from '../bad-usage.ts';
import { progressOf } from '../evidence/progress.ts';
import type { ExitCode, Io } from '../io.ts';

export const name = 'backtest';
export const summary =
  'Hold a scorecard against deals that were won and lost: whether fit tells who wins, and how surely.';
export const usage = `plumbline backtest --records FILE.csv[.gz]|- --outcome COLUMN --won VALUE[,VALUE] --lost VALUE[,VALUE]
                   [--created COLUMN] [--split time|random] [--seed N] [--object KIND] [--mapping FILE]
                   [--today DAY] [--config DIR] [--json] [--report FILE]
plumbline backtest --crm hubspot|salesforce [--since DATE] [--split time|random] [--seed N] [--object KIND]
                   [--signals] [--config DIR] [--json] [--report FILE]

Scores each closed deal as of the day on which it was made, and says what the score was worth: whether a won deal has
the better score than a lost one, by how much, for which tiers and by which criteria; each figure with its 95% interval.
The older deals are learned from (what a score means, what else could have told), the newest 30 % are judged. With fewer
than 40 won or 40 lost among them the figures are told and the verdict is refused. Nothing in the model is changed.

  --records FILE    The CSV file, packed by gzip or not, with the names of its columns in the first line; - reads standard
                    input. Comma, semicolon or tab; UTF-8; a million rows take seconds. Rows that are the same in every
                    column count once.
  --outcome COLUMN  The column that tells how a deal came out, and which of its values mean won and lost, parted by
  --won, --lost     commas. Rows that are neither are counted and left out.
  --created COLUMN  The day on which each deal was made, in any common form. Facts are taken to be as they were then:
                    export them so where you can.
  --split KIND      time: the newest 30 % by day are judged; so it is where --created is given. random: 30 % drawn at
                    random, which flatters, since the future is never drawn.
  --seed N          Which 30 % are drawn, and the draws behind intervals: the same file and seed give the same bytes.
                    1 unless given.
  --object KIND     company, contact, lead or deal: whose scorecard. Without it: the one of whose columns most are in
                    the file; with --crm, the one that deals keep.
  --mapping FILE    Which column carries which fact. Without it: crm/csv.yaml of the model.
  --today DAY       The day of records whose own is not known, YYYY-MM-DD. Without it: today on this machine.
  --crm CRM         The account's own closed deals, with facts as they were when each was made, as far as the CRM's
                    history goes. The figures are kept there for the manager's page. hubspot: HUBSPOT_ACCESS_TOKEN in
                    the environment says which account. salesforce: the environment of plumbline deploy salesforce
                    says which org.
  --since DATE      With --crm: deals that were made on that day or later.
  --signals         With --crm: asks the owner of each contradicted criterion, by a task due in fourteen days, once.
  --config DIR      The model's folder. Without it: ./config, else the worked example; with --crm, the release in force.
  --json            Print one line of JSON in place of text (below).
  --report FILE     Also write the whole of it as one page of HTML, for a browser, a phone or print.

The JSON object, of the deals that were judged: {"n", "won", "lost", "split": {"kind", "cut", "seed"},
  "auc": {"value", "low", "high", "n"}, "prAuc", "base", "lift10", "lift20", "ks", "brier", "brierBase",
  "calibration": {"slope", "intercept", "curve": [{"n", "won", "predicted", "rate", "low", "high"}]},
  "tiers": [{"tier", "label", "n", "won", "rate", "low", "high"}], "tiersInOrder", "coverage", "abstained",
  "criteria": [{"criterion", "label", "n", "deltaAuc", "deltaLift20", "verdict", "why", "wrongIf", "owner"}],
  "baselines": {"base", "bestFact", "logistic"}, "leaks": [{"column", "why"}], "warnings": [sentence],
  "verdict": supported|no_evidence|contradicted|refused, "sentence", "records", "scorecard", "gain10", "gain20", "gains",
  "tierOrder", "quarters", "psi", and intervals beside the figures that are bare numbers}

Ends with 0 when it is done, whatever it found; with 1 when the model is wrong, with 2 when it was called wrongly, which a
column or a value that is not in the file is, and with 3 when the records cannot be read, or the CRM did not answer.
`;

/** Holds a scorecard against closed deals. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = await parseBacktestOptions(args, io);
  if (!asked.ok) return badUsage(io, name, asked.error);
  const source = await sourceOf(asked.value, io, name);
  if (!source.ok) return source.error;
  const { input, about, leave, notes } = source.value;
  const progress = progressOf(io);
  const evidence = backtest(input, (share) => progress.at('Judging', share));
  progress.end();
  const { json, report } = asked.value;
  const names = namesOf(input.scorecard);
  const unwritten = report === null ? null : await writeReport(report, evidence, names, about);
  const left = await leave(evidence);
  const text = [evidenceText(showBacktest(evidence, names)), ...notes.map((line) => `${line}\n`), left.text];
  io.stdout.write(json ? evidenceJson(evidence, left.json) : text.join(''));
  if (unwritten === null) return left.code;
  io.stderr.write(`The report cannot be written. ${unwritten}\n`);
  return 3;
}
