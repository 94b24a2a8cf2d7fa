import { dayNumber, type CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import { countEvidence } from '../../../core/upkeep/evidence.ts';
import { sayChanges } from '../../../model/diff/say-changes.ts';
import { isSame } from '../../../model/diff/values.ts';
import type { GtmModel } from '../../../model/gtm-model.ts';
import { modelFromParts } from '../../../model/model-from-parts.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions, type Given } from '../options.ts';
import { atAccount, crmOf, told, unanswered, type AtAccount } from '../publishing/at-account.ts';
import { folderBase } from '../publishing/folder-base.ts';
import { keepOrigin, readOrigin } from '../publishing/folder-origin.ts';
import { halfEmptyWarnings } from '../publishing/half-empty.ts';
import { exampleOnAccount } from '../example-guard.ts';
import { rightFolder, type RightFolder } from '../publishing/own-folder.ts';
import { nothingNewReport, planData, publishPlanned, refuse } from '../publishing/publish-planned.ts';
import { authorOf } from '../publishing/who.ts';

export const name = 'model publish';
export const summary = 'Publish the model of your folder into a CRM, as a new release.';
export const usage = `plumbline model publish --crm hubspot|salesforce [--yes] [--effective-on DAY] [--note TEXT]
                        [--author NAME] [--config DIR] [--json]

Checks the model, says what is different from the newest release of the account, and publishes it as the next one. Cards
show it within a minute, without a new package. Where somebody else published since this folder was pulled or published,
nothing is published: it says who and what, and plumbline model pull brings it in. A publish that is cut off leaves the
old release in force; run it again.

  --crm CRM           hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                      plumbline deploy salesforce says which org.
  --yes               Publish without being asked. Without it, a terminal is asked, and elsewhere only the plan is told.
  --effective-on DAY  In force from this day on, such as 2026-12-01. Without it: today.
  --note TEXT         Why, in a few words, for the history.
  --author NAME       Who publishes. Without it: PLUMBLINE_AUTHOR in the environment, else the name of the login.
  --config DIR        The model's folder. Without it: ./config.
  --json              Print one JSON object: {"account", "published", "newest", "changes", "warnings", "since"}. Of these
                      "published" is null where nothing was published, and "since" lists what others published where
                      that is why.

From which release the folder comes is kept in its .plumbline folder, which may be committed.

Ends with 0 when it is published, or only planned, or nothing is new, with 1 when the model is wrong, with 2 when it was
called wrongly, and with 3 when somebody else published since, or the CRM did not take it.
`;

const kinds = {
  crm: 'text',
  yes: 'switch',
  'effective-on': 'text',
  note: 'text',
  author: 'text',
  config: 'text',
  json: 'switch',
} as const;

/** Publishes a folder. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, kinds);
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const crm = crmOf(io, name, options, words);
  if (!crm.ok) return crm.error;
  const folder = await rightFolder(io, name, options.config);
  if (!folder.ok) return folder.error;
  const refusal = exampleOnAccount(folder.value.check.model?.seller ?? null, crm.value, io);
  if (refusal !== null) return badUsage(io, name, refusal);
  const at = await atAccount(io, name, crm.value, options);
  if (!at.ok) return at.error;
  const effectiveOn = effectiveDay(options['effective-on'], at.value.today);
  if (!effectiveOn.ok) return badUsage(io, name, effectiveOn.error);
  return publish(at.value, folder.value, options, effectiveOn.value);
}

function effectiveDay(said: string | undefined, today: CalendarDate): Result<CalendarDate, string> {
  if (said === undefined) return ok(today);
  if (dayNumber(said) === null) return err(`--effective-on is a day such as 2026-12-01, and not ${said}.`);
  return said < today ? err(`--effective-on is today or later, and ${said} is past.`) : ok(said);
}

async function publish(
  at: AtAccount,
  { folder, parts }: RightFolder,
  options: Given<typeof kinds>,
  effectiveOn: CalendarDate,
): Promise<ExitCode> {
  const named = { crm: at.crm, account: at.accountId };
  const found = await folderBase(at.releases, await readOrigin(folder.path, named), parts);
  if (!found.ok) return unanswered(at, 'Nothing was published.', found.error);
  const { newest, base, since } = found.value;
  const head = newest?.head ?? null;
  if (head && isSame(newest?.parts, parts) && effectiveOn >= head.effectiveOn) {
    await keepOrigin(folder.path, named, { release: head.number, model: head.model });
    told(at, nothingNewReport(at, head), planData(at, { newest, changes: [], warnings: [] }, null));
    return 0;
  }
  if (newest && base?.head.number !== newest.head.number) {
    return refuse(at, { base, newest, since });
  }
  const author = authorOf(at.io, options.author);
  const note = options.note ?? null;
  const outcome = await publishPlanned(at, {
    release: { base: head?.number ?? null, parts, author, effectiveOn, note, revertOf: null },
    newest,
    changes: sayChanges(newest?.parts ?? {}, parts),
    warnings: await warningsOf(at, modelFromParts(parts)),
    isSure: options.yes === true,
  });
  if (outcome.head)
    await keepOrigin(folder.path, named, { release: outcome.head.number, model: outcome.head.model });
  return outcome.code;
}

async function warningsOf({ setup, crm }: AtAccount, model: GtmModel): Promise<readonly string[]> {
  const { warning } = countEvidence(model.evidence);
  const rests = model.scorecards.length > 0 && warning !== null ? [`${warning}.`] : [];
  return [...rests, ...(await halfEmptyWarnings(model, setup, crm))];
}
