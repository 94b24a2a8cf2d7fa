import { writtenDay } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { NamedPerson } from '../../../core/people/model.ts';
import type { Acknowledgement, CompanyFunction, Release } from '../../../crm/releases.ts';
import { modelFromParts } from '../../../model/model-from-parts.ts';
import { systemClock } from '../../system-clock.ts';
import { badUsage } from '../bad-usage.ts';
import type { ExitCode, Io } from '../io.ts';
import { parseOptions } from '../options.ts';
import { atAccount, crmOf, told, unanswered, type AtAccount } from '../publishing/at-account.ts';

export const name = 'model acknowledge';
export const summary = 'Take note of a new ideal customer profile for a function, and see who has not.';
export const usage = `plumbline model acknowledge --crm hubspot|salesforce [--for FUNCTION] [--by NAME] [--json]

Says which functions of the company have taken note of the ideal customer profile as it was published last, and which have
not. With --for, someone who speaks for that function in people.yaml takes note of it.

  --crm CRM       hubspot: HUBSPOT_ACCESS_TOKEN in the environment says which account. salesforce: the environment of
                  plumbline deploy salesforce says which org.
  --for FUNCTION  marketing, sales, product or success.
  --by NAME       Who takes note, as people.yaml names them. Without it: PLUMBLINE_AUTHOR in the environment.
  --json          Print one JSON object: {"account", "release", "functions"}.

Ends with 0, with 2 when it was called wrongly, or by somebody who does not speak for that function, and with 3 when the
CRM could not be read or did not take it.
`;

const functions: readonly CompanyFunction[] = ['marketing', 'sales', 'product', 'success'];

/** Takes note of an ideal customer profile, or says who has. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(args, { crm: 'text', for: 'text', by: 'text', json: 'switch' });
  if (!parsed.ok) return badUsage(io, name, parsed.error);
  const { options, words } = parsed.value;
  const crm = crmOf(io, name, options, words);
  if (!crm.ok) return crm.error;
  const of = functions.find((one) => one === options.for) ?? null;
  if (options.for !== undefined && of === null)
    return badUsage(
      io,
      name,
      `--for is ${functions.slice(0, -1).join(', ')} or success, and not ${options.for}.`,
    );
  const at = await atAccount(io, name, crm.value, options);
  if (!at.ok) return at.error;
  const newest = await at.value.releases.newest();
  if (!newest.ok) return unanswered(at.value, 'The releases could not be read.', newest.error);
  const hash = newest.value?.head.parts.find(({ path }) => path === 'icp.yaml')?.hash;
  if (!newest.value || hash === undefined) return nothingToNote(at.value, newest.value);
  if (of !== null) {
    const who = speaker(newest.value, of, options.by ?? io.env['PLUMBLINE_AUTHOR']);
    if (!who.ok) return badUsage(io, name, who.error);
    const by = { of, by: who.value, at: systemClock.now() };
    const kept = await at.value.releases.acknowledge(hash, by);
    if (!kept.ok) return unanswered(at.value, 'It was not taken.', kept.error);
  }
  return tell(at.value, newest.value, hash);
}

function nothingToNote(at: AtAccount, newest: Release | null): ExitCode {
  const what = newest
    ? 'The published model has no ideal customer profile.'
    : 'Nothing is published in this account yet.';
  told(at, `${what}\n`, { account: at.accountId, release: newest?.head.number ?? null, functions: [] });
  return 0;
}

const peopleOf = ({ parts }: Release): readonly NamedPerson[] => modelFromParts(parts).people;

const speakersFor = (release: Release, of: CompanyFunction): readonly string[] =>
  peopleOf(release)
    .filter(({ speaksFor }) => speaksFor.includes(of))
    .map(({ name }) => name);

/** Who takes note: somebody whom the published people.yaml lets speak for the function. */
function speaker(release: Release, of: CompanyFunction, said: string | undefined): Result<string, string> {
  const speakers = speakersFor(release, of);
  if (speakers.length === 0)
    return err(
      `Nobody speaks for ${of} in the published people.yaml. Add \`speaksFor: [${of}]\` to somebody there, and publish.`,
    );
  const who = `${speakers.join(' or ')} ${speakers.length === 1 ? 'speaks' : 'speak'} for ${of}`;
  if (said === undefined) return err(`Say who takes note, with --by: ${who}.`);
  const found = speakers.find((one) => one.toLowerCase() === said.trim().toLowerCase());
  return found === undefined
    ? err(`${said} does not speak for ${of} in the published people.yaml; ${who}.`)
    : ok(found);
}

async function tell(at: AtAccount, release: Release, hash: string): Promise<ExitCode> {
  const acknowledgements = await at.releases.acknowledgements(hash);
  if (!acknowledgements.ok)
    return unanswered(at, 'Who has taken note could not be read.', acknowledgements.error);
  const rows = functions.map((of) => ({
    of,
    taken: acknowledgements.value.find((one) => one.of === of) ?? null,
  }));
  const { number } = release.head;
  told(at, report(at, release, rows), {
    account: at.accountId,
    release: number,
    functions: rows.map(({ of, taken }) => ({
      of,
      by: taken?.by ?? null,
      at: taken?.at ?? null,
      speakers: speakersFor(release, of),
    })),
  });
  return 0;
}

interface FunctionRow {
  readonly of: CompanyFunction;
  readonly taken: Acknowledgement | null;
}

function report({ today }: AtAccount, release: Release, rows: readonly FunctionRow[]): string {
  const open = rows.filter(({ taken }) => taken === null).length;
  const lines = rows.map(({ of, taken }) => {
    if (taken) return `${of.padEnd(11)}${taken.by}, ${writtenDay(taken.at.slice(0, 10), today)}`;
    const speakers = speakersFor(release, of);
    return `${of.padEnd(11)}not yet${speakers.length > 0 ? `: ${speakers.join(' or ')}` : ', and nobody speaks for it in people.yaml'}`;
  });
  const left =
    open === 0
      ? 'Every function has taken note of it.'
      : `${open} of ${rows.length} have not taken note of it.`;
  return `The ideal customer profile of release ${release.head.number}. ${left}\n\n${lines.join('\n')}\n`;
}
