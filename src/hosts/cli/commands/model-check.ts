import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { checkedFolder } from '../model-folder.ts';
import { parseOptions } from '../options.ts';
import { contentsLine, problemReport } from '../problem-report.ts';

/** As it is typed. */
export const name = 'model check';
/** For the list of commands. */
export const summary = 'Check the GTM model, and say everything that is wrong with it at once.';
/** What --help prints. */
export const usage = `plumbline model check [--config DIR] [--json]

Reads the YAML files of a model and holds them against one another. Prints each problem with its file, line and
column, what is wrong, and what to do.

  --config DIR   The model's folder. Without it: ./config, else the worked example that comes with Plumbline.
  --json         Print one JSON object: {"ok", "version", "config", "holds", "problems", "notes"}.

Ends with 0 when nothing is wrong, with 1 when something is, and with 2 when it was called wrongly.
`;

/** Checks a model's folder and prints what is wrong. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { config: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  if (words.length > 0) return badUsage(io, name, `It takes no word such as ${words.join(' ')}.`);
  const checked = await checkedFolder(io, name, options.config);
  if (!checked.ok) return checked.error;
  const { folder, check, holds } = checked.value;
  const { model, problems, notes } = check;
  if (options.json === true)
    io.stdout.write(
      `${JSON.stringify({ ok: model !== null, version: model?.version ?? null, config: folder.shown, holds, problems, notes }, null, 2)}\n`,
    );
  else
    io.stdout.write(model ? contentsLine(folder.shown, model, notes) : problemReport(folder.shown, problems));
  return model ? 0 : 1;
}
