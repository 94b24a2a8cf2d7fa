import type { CalendarDate } from '../../../base/calendar.ts';
import type { Release, ReleaseHead } from '../../../crm/releases.ts';
import { sayChanges } from '../../../model/diff/say-changes.ts';
import type { CrmName } from '../../crm-error-words.ts';
import { changeReport } from './change-report.ts';
import { noteOf, releaseName } from './release-words.ts';

/** Why a folder is not published: others published since the release that it comes from. */
export interface Superseded {
  readonly crm: CrmName;
  readonly today: CalendarDate;
  /** What the folder comes from; null where it does not say. */
  readonly base: Release | null;
  readonly newest: Release;
  /** Everything that was published since, newest first. */
  readonly since: readonly ReleaseHead[];
}

/** Who published what since, and what to do. */
export function supersededReport({ crm, today, base, newest, since }: Superseded): string {
  const from = base
    ? `This folder comes from release ${base.head.number}, and ${newest.head.number} is the newest:`
    : `This folder comes from no release of this account, and ${newest.head.number} is the newest:`;
  return [
    'Nothing was published.',
    from,
    ...since.map((head) => `  ${releaseName(head, today)}${noteOf(head)}`),
    ...(base ? ['', 'What they changed:', changeReport(sayChanges(base.parts, newest.parts)).trimEnd()] : []),
    '',
    `Bring it into the folder, where your own changes stay: npx plumbline model pull --crm ${crm}. Then publish.`,
    '',
  ].join('\n');
}
