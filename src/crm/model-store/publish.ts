import { err, ok, type Result } from '../../base/result.ts';
import type { GtmModel } from '../../model/gtm-model.ts';
import type { RowStatus } from '../model-rows.ts';
import type { CrmError } from '../port.ts';
import type { PublishProblem, ReleaseHead, ReleaseToPublish } from '../releases.ts';
import { needsNewerEngine } from './damage.ts';
import { definedSince } from './definitions.ts';
import { cutParts, keepParts, keysOf, type CutPart } from './kept-parts.ts';
import { headOf, newestRelease, releaseRow } from './release-rows.ts';
import { releaseKey } from './row-keys.ts';
import type { PublishWork, StoreWork } from './store-work.ts';

/**
 * Publishes upon the newest release. Parts are kept first, under names made of their content, which nothing reads yet; then
 * the release, whose number is unique, and which is in force once it is made. Repeated after it was cut off, it goes on.
 */
export async function publish(
  work: PublishWork,
  wanted: ReleaseToPublish,
): Promise<Result<ReleaseHead, PublishProblem>> {
  const cut = cutParts(wanted.parts);
  const newest = await newestHead(work);
  if (!newest.ok) return crm(newest.error);
  const before = newest.value;
  const answered = answerOf(before, wanted, cut);
  if (answered) return answered;
  const model = work.modelFromParts(wanted.parts);
  if (model.engine > work.engine) return crm(needsNewerEngine('What is to be published', model.engine, work));
  const head = headFor(work, wanted, cut, model, before);
  const { author, at, effectiveOn, number: version } = head;
  const kept = await keepParts(work, cut, { version, status: 'published', author, at, effectiveOn });
  if (!kept.ok) return crm(kept.error);
  const made = await makeRelease(work, head, wanted, cut);
  if (made.ok) await tidy(work, before, head);
  return made;
}

const crm = (error: CrmError): Result<never, PublishProblem> => err({ kind: 'crm', error });

async function newestHead(work: StoreWork): Promise<Result<ReleaseHead | null, CrmError>> {
  const newest = await newestRelease(work);
  return newest.ok ? headOf(work, newest.value) : newest;
}

/** What can be said before anything is written: it was published already, is no news, or another was first. */
function answerOf(
  newest: ReleaseHead | null,
  wanted: ReleaseToPublish,
  cut: readonly CutPart[],
): Result<ReleaseHead, PublishProblem> | null {
  if (!newest) {
    if (wanted.base === null) return null;
    const message = `Release ${wanted.base}, from which this was made, is not in this account.`;
    return crm({ kind: 'conflict', message });
  }
  if (isThis(newest, wanted, cut)) return ok(newest);
  if (newest.number !== wanted.base) return err({ kind: 'superseded', newest });
  const isEarlier = wanted.effectiveOn < newest.effectiveOn;
  return holds(newest, cut) && !isEarlier ? err({ kind: 'nothingNew', newest }) : null;
}

/** The very release that is to be published: the answer to publishing it was lost. */
const isThis = (head: ReleaseHead, wanted: ReleaseToPublish, cut: readonly CutPart[]): boolean =>
  head.base === wanted.base &&
  head.author === wanted.author &&
  head.note === wanted.note &&
  head.effectiveOn === wanted.effectiveOn &&
  head.revertOf === wanted.revertOf &&
  holds(head, cut);

const holds = ({ parts }: ReleaseHead, cut: readonly CutPart[]): boolean =>
  parts.length === cut.length &&
  cut.every(({ named }) => parts.some(({ path, hash }) => path === named.path && hash === named.hash));

function headFor(
  work: PublishWork,
  { base, author, effectiveOn, note, revertOf }: ReleaseToPublish,
  cut: readonly CutPart[],
  model: GtmModel,
  before: ReleaseHead | null,
): ReleaseHead {
  const number = (base ?? 0) + 1;
  return {
    number,
    base,
    model: model.version,
    engine: model.engine,
    author,
    at: work.clock.now(),
    effectiveOn,
    note,
    revertOf,
    parts: cut.map(({ named }) => named),
    definitions: definedSince(work.definitionsOf(model), before, number, effectiveOn),
  };
}

/** Makes the row that is the release; where its number is taken, or no answer came, the row itself tells whose it is. */
async function makeRelease(
  work: StoreWork,
  head: ReleaseHead,
  wanted: ReleaseToPublish,
  cut: readonly CutPart[],
): Promise<Result<ReleaseHead, PublishProblem>> {
  const row = await releaseRow(work, head);
  if (!row.ok) return crm(row.error);
  const [made] = await work.rows.create([row.value]);
  if (made?.ok && made.value === 'created') return ok(head);
  const there = await headOf(work, head.number);
  const unanswered: CrmError = { kind: 'unavailable', message: 'Nothing was said of the release.' };
  if (there.ok && there.value)
    return isThis(there.value, wanted, cut) ? ok(there.value) : superseded(work, there.value);
  if (made?.ok === false) return crm(made.error);
  return crm(there.ok ? unanswered : there.error);
}

/** Another came first, and perhaps one after it: what is told is the newest. */
async function superseded(work: StoreWork, first: ReleaseHead): Promise<Result<never, PublishProblem>> {
  const newest = await newestHead(work);
  return err({ kind: 'superseded', newest: (newest.ok ? newest.value : null) ?? first });
}

/** What people see as the status of rows. Nothing is decided by it, so it may fail. */
async function tidy(work: StoreWork, before: ReleaseHead | null, head: ReleaseHead): Promise<void> {
  const now = new Set(keysOf(head.parts));
  const old = before ? keysOf(before.parts) : [];
  const had = new Set(old);
  const mark = async (keys: readonly string[], status: RowStatus) =>
    keys.length > 0 && void (await work.rows.mark(keys, status));
  // Parts of a draft, or of a release that was retired, stand there already with another status.
  await mark(
    [...now].filter((key) => !had.has(key)),
    'published',
  );
  if (!before || head.effectiveOn > head.at.slice(0, 10)) return;
  await mark([...old.filter((key) => !now.has(key)), releaseKey(before.number)], 'retired');
}
