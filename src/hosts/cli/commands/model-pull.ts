import { existsSync } from 'node:fs';
import { err, ok, type Result } from '../../../base/result.ts';
import type { FolderBase } from '../publishing/folder-base.ts';
import type { PartValues } from '../../../model/part-values.ts';
import { readModelFiles } from '../../../model/read-files.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';
import { atAccount, crmOf, told, unanswered, type AtAccount } from '../publishing/at-account.ts';
import { folderBase } from '../publishing/folder-base.ts';
import { keepOrigin, readOrigin } from '../publishing/folder-origin.ts';
import { ownFolder, rightFolder, type RightFolder } from '../publishing/own-folder.ts';
import { pullInto, pulledData, type PullWish } from '../publishing/pull-into.ts';
import { releaseName } from '../publishing/release-words.ts';

export const name = 'model pull';
export const summary = 'Bring what was published, or edited in the CRM, into your folder as clean YAML.';
export const usage = `plumbline model pull --crm hubspot|salesforce [--draft] [--ours | --theirs] [--yes] [--config DIR] [--json]

Brings the newest release of the account into the folder. What did not change stays as it is to the letter, comments
included; what you changed yourself since the last pull stays too. What both changed differently is told, each with its
file and line, and then nothing is written. The folder is made where there is none.

  --crm CRM     hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                plumbline deploy salesforce says which org.
  --draft       Bring in the shared draft of the settings page, which is not published yet.
  --ours        Where both changed the same thing, keep yours.
  --theirs      Where both changed the same thing, take theirs.
  --yes         Remove files of parts that the release no longer has. Without it, a terminal is asked, and anywhere else
                nothing is written where a file would go.
  --config DIR  The model's folder. Without it: ./config.
  --json        Print one JSON object: {"account", "release", "written", "files", "changes", "conflicts"}.

Ends with 0 when the folder holds it, with 1 when the model in the folder is wrong or would be, with 2 when it was called
wrongly, and with 3 when there are conflicts, a file would have to go, or the CRM could not be read.
`;

const kinds = {
  crm: 'text',
  draft: 'switch',
  ours: 'switch',
  theirs: 'switch',
  yes: 'switch',
  config: 'text',
  json: 'switch',
} as const;

/** Brings what was published into a folder. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, kinds);
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const crm = crmOf(io, name, options, words);
  if (!crm.ok) return crm.error;
  const { ours = false, theirs = false, config } = options;
  if (ours && theirs) return badUsage(io, name, 'It takes --ours or --theirs, and not both.');
  const folder = await folderThere(io, config);
  if (!folder.ok) return folder.error;
  const at = await atAccount(io, name, crm.value, options);
  if (!at.ok) return at.error;
  const wish = { side: ours ? 'ours' : theirs ? 'theirs' : null, isSure: options.yes === true } as const;
  return pull(at.value, config, folder.value, { ...wish, isDraft: options.draft === true });
}

/** The folder as it is; null where it is still to be made. What is wrong was printed when there is only a code. */
async function folderThere(
  io: Io,
  config: string | undefined,
): Promise<Result<RightFolder | null, ExitCode>> {
  const { path } = ownFolder(io, config);
  if (!existsSync(path)) return ok(null);
  const { files, problems } = await readModelFiles(path);
  return files.length === 0 && problems.length === 0 ? ok(null) : rightFolder(io, name, config);
}

async function pull(
  at: AtAccount,
  config: string | undefined,
  folder: RightFolder | null,
  wish: PullWish & { readonly isDraft: boolean },
): Promise<ExitCode> {
  const own = ownFolder(at.io, config);
  const named = { crm: at.crm, account: at.accountId };
  const found = await folderBase(at.releases, await readOrigin(own.path, named), folder?.parts ?? null);
  if (!found.ok) return unanswered(at, 'Nothing was written.', found.error);
  const head = found.value.newest?.head ?? null;
  const theirs = await wantedParts(at, found.value, wish.isDraft);
  if (!theirs.ok) return theirs.error;
  if (theirs.value === null) {
    const outcome = { head, written: false, files: [], changes: [], conflicts: [] };
    told(at, nothingReport(at, wish.isDraft, head?.number ?? null), pulledData(at, outcome));
    return 0;
  }
  const code = await pullInto(at, {
    own,
    folder,
    head,
    base: folder ? (found.value.base?.parts ?? {}) : {},
    theirs: theirs.value,
    theirName: wish.isDraft || !head ? 'the draft' : releaseName(head, at.today),
    ...wish,
  });
  if (code === 0 && head) await keepOrigin(own.path, named, { release: head.number, model: head.model });
  return code;
}

/** What is to be brought in: the newest release, or the draft upon it; null where there is none. */
async function wantedParts(
  at: AtAccount,
  { newest }: FolderBase,
  isDraft: boolean,
): Promise<Result<PartValues | null, ExitCode>> {
  if (!isDraft) return ok(newest?.parts ?? null);
  const draft = await at.releases.draft(newest?.head.number ?? 0);
  return draft.ok ? ok(draft.value?.parts ?? null) : err(unanswered(at, 'Nothing was written.', draft.error));
}

function nothingReport({ crm }: AtAccount, isDraft: boolean, newest: number | null): string {
  if (isDraft)
    return `Nobody keeps a draft${newest === null ? '' : ` upon release ${newest}`}. Nothing to pull.\n`;
  return `Nothing is published in this account yet. Publish with npx plumbline model publish --crm ${crm}.\n`;
}
