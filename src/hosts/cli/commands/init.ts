import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkModel } from '../../../model/check-model.ts';
import { connectSetup } from '../../connect-setup.ts';
import { crmErrorWords } from '../../crm-error-words.ts';
import { badUsage } from '../bad-usage.ts';
import { bothCrms, crmNamed } from '../crm-command.ts';
import { draftModel, type DraftedModel } from '../init/draft-model.ts';
import { initData, initReport } from '../init/init-report.ts';
import { lookAtAccount } from '../init/look-at-account.ts';
import { modelFiles } from '../init/model-files.ts';
import { writeFolder } from '../init/write-folder.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';
import { problemReport } from '../problem-report.ts';

export const name = 'init';
export const summary = 'Draft a first model from what is in your CRM.';
export const usage = `plumbline init --crm hubspot|salesforce [--out DIR] [--json]

Reads pipelines, stages, fields, how many records have each filled in, reasons for losing and winning, competitors and
owners, and drafts a model from them: facts with their fields, stages by id, the CRM's own reasons under codes, the owners
of open deals, and a first scorecard of at most five facts that are really filled in. It writes nothing into the CRM, and
never over a folder that is there. What nobody but you knows (messages, objections, battle cards) is left out.

  --crm CRM   hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
              plumbline deploy salesforce says which org.
  --out DIR   The folder to make. Without it: ./config.
  --json      Print one JSON object: {"out", "files", "account", "pipelines", "facts", "scorecard", "reasons", "left"}.

Ends with 0 when the folder is written, with 2 when it was called wrongly or the folder is there, and with 3 when the CRM
could not be read.
`;

/** Drafts a model's folder. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', out: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const named = crmNamed(options, words, bothCrms);
  if (!named.ok) return badUsage(io, name, named.error);
  const shown = options.out?.replace(/\/+$/, '') || 'config';
  const path = resolve(io.cwd, shown);
  if (existsSync(path)) return badUsage(io, name, thereAlready(shown));
  const setup = await connectSetup(io.env, named.value);
  if (!setup.ok) return badUsage(io, name, setup.error);
  const there = await lookAtAccount(setup.value, named.value, io.today(), (what) =>
    io.stderr.write(`Reading ${what} …\n`),
  );
  if (!there.ok) {
    io.stderr.write(
      `It could not be read, and nothing was written. ${crmErrorWords(there.error, named.value)}\n`,
    );
    return 3;
  }
  return write(io, draftModel(there.value), { shown, path, isJson: options.json === true });
}

const thereAlready = (shown: string): string =>
  `There is ${shown} already, and init never writes over it. Name another folder with --out, or move this one away first.`;

interface Place {
  readonly shown: string;
  readonly path: string;
  readonly isJson: boolean;
}

function write(io: Io, draft: DraftedModel, { shown, path, isJson }: Place): ExitCode {
  const files = modelFiles(draft);
  const check = checkModel(files, { today: io.today() });
  if (check.problems.length > 0) {
    io.stderr.write(problemReport(shown, check.problems));
    io.stderr.write(
      'The draft is not right, so nothing was written. Please report this with the lines above.\n',
    );
    return 3;
  }
  const written = writeFolder({ path, files, schemas: join(io.packageRoot, 'config/schema') });
  if (!written.ok) {
    io.stderr.write(`${shown} could not be written, and nothing is left of it. ${written.error}\n`);
    return 3;
  }
  const paths = files.map((file) => file.path);
  io.stdout.write(
    isJson ? `${JSON.stringify(initData(draft, shown, paths))}\n` : initReport(draft, shown, paths),
  );
  return 0;
}
