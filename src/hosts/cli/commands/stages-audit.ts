import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { auditReport } from '../audit/audit-report.ts';
import { auditOptions, sinceOf, type AuditOptions } from '../audit/audit-options.ts';
import { dropAuditFile, keepAuditFile, readAudit } from '../audit/audit-file.ts';
import { auditHtml } from '../audit/audit-html.ts';
import { auditText, askedText } from '../audit/audit-text.ts';
import { askAboutMoves } from '../../../functions/audit/ask-about-moves.ts';
import { auditMoves } from '../../../functions/audit/audit-moves.ts';
import { newAudit, type AuditState } from '../../../functions/audit/audit-state.ts';
import type { ReleaseHead } from '../../../crm/releases.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { connectHistories } from '../../histories-connection.ts';
import { systemClock } from '../../system-clock.ts';
import { badUsage } from '../bad-usage.ts';
import { openedForWork, type OpenedAccount } from '../crm-command.ts';
import type { ExitCode, Io } from '../io.ts';

export const name = 'stages audit';
export const summary = 'Find the deals that moved around the criteria, by stage, criterion and path.';
export const usage = `plumbline stages audit --crm hubspot|salesforce [--since DATE] [--json] [--report FILE] [--tasks]
                       [--resume FILE] [--config DIR]

Judges every move forward since a day by what was true at that moment, from the CRM's own history: were the exit criteria
of the stage that was left, and of each that was gone past, and the entry criteria of the one that was entered, met,
waived, or gone around; by which path, where the CRM records it; and by whom. What was saved together with the move counts,
what came later does not. A fact of which the CRM keeps no history cannot be judged, and that is told.

Each move that went around a criterion is kept as an event about its deal, which the deal's card shows. The counts are kept
for the manager's page, by stage, criterion and path, and without anybody's name.

  --crm CRM      hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                 plumbline deploy salesforce says which org.
  --since DATE   Moves since that day, YYYY-MM-DD. Without it: since the first published model was in force, and where
                 nothing was published, the last 30 days.
  --json         Print one JSON object in place of text (below).
  --report FILE  Also write the whole report as one page of HTML, for a browser, a phone or print.
  --tasks        Make at most one task an owner and week that lists their open deals that still sit where they got around
                 a criterion that warns or blocks. Never about moves from before the model was published, or before --since.
  --resume FILE  Keep how far the audit has come in FILE after each page. Cut off, the same call goes on from there; done,
                 FILE is removed.
  --config DIR   The model's folder. Without it: the release in force in the account; where there is none, ./config, else
                 the worked example that comes with Plumbline.

The JSON object: {"account", "crm", "since", "on", "model", "calls",
  "counts": {"deals", "free", "unmapped", "moves": {"inOrder", "waived", "around", "notJudged"}, "aroundFirm",
    "byPath": {"person", "import", "workflow", "api", "unknown": as moves},
    "byStage": [{"pipeline", "stage", and as moves}],
    "byCriterion": [{"pipeline", "stage", "direction", "criterion", "label", "level", "asked", "skipped", "waived",
      "notJudged"}],
    "sitting": [{"pipeline", "stage", "deals", "without"}], "unseen": [{"fact", "why", "moves"}]},
  "moves": every move forward that was not simply in order [{"deal": {"id", "name"}, "outcome": around|waived|notJudged,
    "at", "on", "pipeline", "from", "to", "skipped", "via", "source", "sourceName", "by",
    "criteria": [{"criterion", "label", "level", "stage", "direction", "state", "unseen": [{"fact", "why"}]}]}],
  "sitting": [{"deal", "pipeline", "stage", "criteria"}],
  "tasks": null without --tasks, else {"owners": [{"owner", "outcome", "deals", "error"}], "nobody"}}

Ends with 0 when the audit is done, whatever it found; with 1 when the model is wrong, with 2 when it was called wrongly,
and with 3 when the CRM did not answer, or somebody could not be asked.
`;

/** Audits the moves of one account. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = auditOptions(args, io.today());
  if (!asked.ok) return badUsage(io, name, asked.error);
  const { crm, config } = asked.value;
  const opened = await openedForWork(io, name, crm, config === undefined ? {} : { config });
  if (!opened.ok) return opened.error;
  const { account, model, releases } = opened.value;
  const today = systemClock.today(account.timeZone);
  const history = await releases.history();
  const first = history.ok ? (history.value.at(-1) ?? null) : null;
  const begun = await beginning(asked.value, opened.value, first, io);
  if (typeof begun === 'string') return badUsage(io, name, begun);
  const histories = await connectHistories(crm, io.env, () => model);
  if (!histories.ok) return badUsage(io, name, histories.error);
  const { resume } = asked.value;
  const file = resume === null ? null : resolve(io.cwd, resume);
  const audited = await auditMoves(begun, {
    histories: histories.value,
    model,
    today,
    askSince: first === null ? null : laterOf(first.at, `${first.effectiveOn}T00:00:00.000Z`),
    keep: async (state) => {
      if (file !== null) await keepAuditFile(file, state);
      progress(io, state);
    },
  });
  if (!audited.ok) {
    const goOn = file === null ? '' : ` What was read is kept: the same call goes on from there.`;
    io.stderr.write(`The audit was cut off. ${crmErrorWords(audited.error, crm)}${goOn}\n`);
    return 3;
  }
  const code = await finished(audited.value, asked.value, opened.value, io);
  if (file !== null) await dropAuditFile(file);
  return code;
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

/** An audit that was cut off, or a new one; or what is wrong with the file. */
async function beginning(
  { since, resume }: AuditOptions,
  { account, model }: OpenedAccount,
  first: ReleaseHead | null,
  io: Io,
): Promise<AuditState | string> {
  const asked = since === null ? null : `${since}T00:00:00.000Z`;
  if (resume !== null) {
    const same = { account: account.id, model: model.version, since: asked };
    const kept = await readAudit(resolve(io.cwd, resume), same);
    if (!kept.ok) return kept.error;
    if (kept.value) return kept.value;
  }
  const day = sinceOf(since, first?.effectiveOn ?? null, systemClock.today(account.timeZone));
  return newAudit(account.id, model.version, `${day}T00:00:00.000Z`);
}

function progress({ stderr }: Io, { tally, calls, isDone }: AuditState): void {
  if (!('isTTY' in stderr) || stderr.isTTY !== true) return;
  stderr.write(`\r${tally.deals} deals, ${calls} calls${isDone ? '\n' : ''}`);
}

/** Keeps the counts, asks the owners, and tells everything. */
async function finished(
  state: AuditState,
  { crm, json, report, tasks }: AuditOptions,
  { account, model, releases, crm: port }: OpenedAccount,
  io: Io,
): Promise<ExitCode> {
  const on = systemClock.today(account.timeZone);
  const { summary: counts, view } = auditReport(state, on, model);
  const kept = await releases.keepAudit(on, JSON.stringify(counts), 'Plumbline');
  if (!kept.ok)
    io.stderr.write(`The counts are not on the manager’s page. ${crmErrorWords(kept.error, crm)}\n`);
  const asked = tasks ? await askAboutMoves(state.toAsk, port, on) : null;
  if (report !== null) await writeFile(resolve(io.cwd, report), auditHtml(view, state, model));
  if (json) {
    const { tally, ...told } = counts;
    const made = asked?.ok ? asked.value : null;
    const { calls, moves, sitting } = state;
    const whole = { account: account.id, crm, ...told, calls, counts: tally, moves, sitting, tasks: made };
    io.stdout.write(`${JSON.stringify(whole)}\n`);
  } else {
    io.stdout.write(auditText(view, state, model));
    if (asked?.ok) io.stdout.write(`\n${askedText(asked.value, crm)}`);
  }
  if (asked && !asked.ok) io.stderr.write(`Nobody was asked. ${crmErrorWords(asked.error, crm)}\n`);
  const failed =
    asked !== null && (!asked.ok || asked.value.owners.some(({ outcome }) => outcome === 'failed'));
  return failed ? 3 : 0;
}
