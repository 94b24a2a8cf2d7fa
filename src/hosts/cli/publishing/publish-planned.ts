import { writtenDay } from '../../../base/calendar.ts';
import type { Release, ReleaseHead, ReleaseToPublish } from '../../../crm/releases.ts';
import type { SaidChange } from '../../../model/diff/say-changes.ts';
import type { ExitCode } from '../io.ts';
import { told, unanswered, type AtAccount } from './at-account.ts';
import { changeData, changeReport } from './change-report.ts';
import { confirmed, notDone } from './confirmed.ts';
import { releaseData, releaseName } from './release-words.ts';
import { supersededReport } from './superseded.ts';

/** What is to be published, and what is told of it before. */
export interface Plan {
  readonly release: ReleaseToPublish;
  /** The newest release as it was when this was planned. */
  readonly newest: Release | null;
  readonly changes: readonly SaidChange[];
  readonly warnings: readonly string[];
  readonly isSure: boolean;
}

/** What became of a plan: the release, where it was published. */
export interface PlanOutcome {
  readonly code: ExitCode;
  readonly head: ReleaseHead | null;
}

/** Tells a plan, and publishes it where that is wanted. */
export async function publishPlanned(at: AtAccount, plan: Plan): Promise<PlanOutcome> {
  const { io, isJson } = at;
  const number = (plan.newest?.head.number ?? 0) + 1;
  if (!isJson) io.stdout.write(planReport(at, plan, number));
  if (!plan.isSure && !(await confirmed(io, `Publish this as release ${number}?`))) {
    told(at, notDone('published'), planData(at, plan, null));
    return { code: 0, head: null };
  }
  const published = await at.releases.publish(plan.release);
  if (published.ok) {
    told(at, publishedReport(at, published.value, plan), planData(at, plan, published.value));
    return { code: 0, head: published.value };
  }
  const { error } = published;
  switch (error.kind) {
    case 'nothingNew':
      told(at, nothingNewReport(at, error.newest), planData(at, plan, null));
      return { code: 0, head: error.newest };
    case 'superseded':
      return { code: await tellSuperseded(at, plan.newest), head: null };
    case 'crm':
      return { code: unanswered(at, notPublished, error.error), head: null };
  }
}

const notPublished = 'It was not published, and what was in force still is; run it again.';

/** Tells who published meanwhile, and what. */
async function tellSuperseded(at: AtAccount, before: Release | null): Promise<ExitCode> {
  const [newest, history] = [await at.releases.newest(), await at.releases.history()];
  if (!newest.ok) return unanswered(at, notPublished, newest.error);
  if (!history.ok || !newest.value) return unanswered(at, notPublished, lost);
  const since = history.value.filter(({ number }) => number > (before?.head.number ?? 0));
  return refuse(at, { base: before, newest: newest.value, since });
}

const lost = { kind: 'unavailable', message: 'The newest release could not be read.' } as const;

/** `Release 12 by Nora Feld holds exactly this. Nothing to publish.` */
export const nothingNewReport = ({ today }: AtAccount, newest: ReleaseHead): string => {
  const name = releaseName(newest, today);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} holds exactly this. Nothing to publish.\n`;
};

function planReport(at: AtAccount, { newest, changes, warnings, release }: Plan, number: number): string {
  const from = newest
    ? `Against ${releaseName(newest.head, at.today)}:`
    : 'Nothing is published in this account yet.';
  const day = release.effectiveOn === at.today ? 'today' : writtenDay(release.effectiveOn, at.today);
  return [
    `Release ${number}, by ${release.author}, in force from ${day}. ${from}`,
    '',
    changes.length > 0 ? changeReport(changes) : 'The same content, in force earlier.\n',
    ...warnings.map((warning) => `Warning: ${warning}\n`),
  ].join('\n');
}

function publishedReport(at: AtAccount, head: ReleaseHead, { changes }: Plan): string {
  const isNow = head.effectiveOn <= at.today;
  const when = isNow
    ? 'It is in force; cards show it within a minute.'
    : `It is in force from ${writtenDay(head.effectiveOn, at.today)}; until then cards show what they do now.`;
  const pull =
    head.revertOf === null
      ? ''
      : `Your folder is as it was: npx plumbline model pull --crm ${at.crm} brings the release into it.\n`;
  return `Published release ${head.number}. ${when}\n${pull}${gatesLine(at, changes, isNow)}`;
}

const gateParts = new Set(['stages.yaml', 'facts.yaml', 'crm/salesforce.yaml']);

/** A gate stops moves at once, so it is written by a step of its own, whose plan says what it will stop. */
function gatesLine({ crm }: AtAccount, changes: readonly SaidChange[], isNow: boolean): string {
  if (crm !== 'salesforce' || !changes.some(({ part }) => gateParts.has(part))) return '';
  return isNow
    ? 'What stops a move in Salesforce is not changed yet: from a folder that holds this release, npx plumbline stages publish --check says what would be, and npx plumbline stages publish does it.\n'
    : 'On that day run npx plumbline stages publish too: what stops a move in Salesforce is written by it.\n';
}

/** What is told to a program. */
export const planData = (
  at: AtAccount,
  { newest, changes, warnings }: Pick<Plan, 'newest' | 'changes' | 'warnings'>,
  published: ReleaseHead | null,
  since: readonly ReleaseHead[] = [],
): object => ({
  account: at.accountId,
  published: published && releaseData(published),
  newest: newest && releaseData(newest.head),
  changes: changeData(changes),
  warnings,
  since: since.map(releaseData),
});

/** Says that others published since, who and what; nothing was published. */
export function refuse(
  at: AtAccount,
  {
    base,
    newest,
    since,
  }: { readonly base: Release | null; readonly newest: Release; readonly since: readonly ReleaseHead[] },
): ExitCode {
  const { crm, today, io } = at;
  io.stderr.write(supersededReport({ crm, today, base, newest, since }));
  if (at.isJson) told(at, '', planData(at, { newest, changes: [], warnings: [] }, null, since));
  return 3;
}
