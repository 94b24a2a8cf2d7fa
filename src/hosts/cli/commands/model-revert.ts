import type { Release } from '../../../crm/releases.ts';
import { checkModel } from '../../../model/check-model.ts';
import { sayChanges } from '../../../model/diff/say-changes.ts';
import { writeNew } from '../../../model/yaml/write-new.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions, type Given } from '../options.ts';
import { problemReport } from '../problem-report.ts';
import { atAccount, crmOf, told, unanswered, type AtAccount } from '../publishing/at-account.ts';
import { planData, publishPlanned } from '../publishing/publish-planned.ts';
import { numberIn } from '../publishing/release-number.ts';
import { authorOf } from '../publishing/who.ts';

export const name = 'model revert';
export const summary = 'Bring back what an earlier release held, as a new release.';
export const usage = `plumbline model revert --crm hubspot|salesforce --to N [--yes] [--note TEXT] [--author NAME] [--json]

Publishes again what release N held: as the next release, so that nothing of the history is lost. It says first what that
changes. The folder stays as it is; plumbline model pull brings the new release into it.

  --crm CRM      hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                 plumbline deploy salesforce says which org.
  --to N         The release to bring back; plumbline model history lists them.
  --yes          Publish without being asked. Without it, a terminal is asked, and anywhere else only the plan is told.
  --note TEXT    Why, in a few words, for the history.
  --author NAME  Who does it. Without it: PLUMBLINE_AUTHOR in the environment, else the name of the login.
  --json         Print one JSON object: {"account", "published", "newest", "changes", "warnings", "since"}.

Ends with 0 when it is published, or only planned, or nothing is different, with 1 when what it held is wrong by now, with
2 when it was called wrongly, and with 3 when somebody else published meanwhile, or the CRM did not take it.
`;

const kinds = {
  crm: 'text',
  to: 'text',
  yes: 'switch',
  note: 'text',
  author: 'text',
  json: 'switch',
} as const;

/** Brings an earlier release back. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, kinds);
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const crm = crmOf(io, name, options, words);
  if (!crm.ok) return crm.error;
  const to = numberIn('--to', options.to);
  if (!to.ok) return badUsage(io, name, to.error);
  if (to.value === null) return badUsage(io, name, 'It needs --to and the number of a release.');
  const at = await atAccount(io, name, crm.value, options);
  if (!at.ok) return at.error;
  const [newest, wanted] = [await at.value.releases.newest(), await at.value.releases.read(to.value)];
  if (!newest.ok) return unanswered(at.value, 'Nothing was published.', newest.error);
  if (!wanted.ok) return unanswered(at.value, 'Nothing was published.', wanted.error);
  if (!wanted.value || !newest.value)
    return badUsage(io, name, `There is no release ${to.value} in this account.`);
  return revert(at.value, newest.value, wanted.value, options);
}

async function revert(
  at: AtAccount,
  newest: Release,
  wanted: Release,
  options: Given<typeof kinds>,
): Promise<ExitCode> {
  const changes = sayChanges(newest.parts, wanted.parts);
  if (changes.length === 0) {
    const text = `Release ${newest.head.number}, the newest, holds what release ${wanted.head.number} held. Nothing to publish.\n`;
    told(at, text, planData(at, { newest, changes, warnings: [] }, null));
    return 0;
  }
  const files = Object.entries(wanted.parts).map(([path, value]) => ({ path, text: writeNew(path, value) }));
  const { problems } = checkModel(files);
  if (problems.length > 0) {
    at.io.stderr.write(`Nothing was published: what release ${wanted.head.number} held is wrong by now.\n\n`);
    at.io.stderr.write(problemReport(`release ${wanted.head.number}`, problems));
    return 1;
  }
  const outcome = await publishPlanned(at, {
    release: {
      base: newest.head.number,
      parts: wanted.parts,
      author: authorOf(at.io, options.author),
      effectiveOn: at.today,
      note: options.note ?? null,
      revertOf: wanted.head.number,
    },
    newest,
    changes,
    warnings: [],
    isSure: options.yes === true,
  });
  return outcome.code;
}
