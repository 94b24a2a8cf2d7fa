import { addDays, dayNumber, type CalendarDate } from '../../../base/calendar.ts';
import { err, ok, type Result } from '../../../base/result.ts';
import type { CrmName } from '../../crm-error-words.ts';
import { bothCrms, crmNamed } from '../crm-command.ts';
import { parseOptions } from '../options.ts';

/** What was asked of an audit. */
export interface AuditOptions {
  readonly crm: CrmName;
  readonly config?: string;
  /** Null where the audit begins with the first published model. */
  readonly since: CalendarDate | null;
  readonly json: boolean;
  readonly report: string | null;
  readonly tasks: boolean;
  readonly resume: string | null;
}

/** How far back an audit looks where nothing was published and nobody says. */
const usualDays = 30;

/** Reads what was typed after `stages audit`, or says what is wrong with it. */
export function auditOptions(args: readonly string[], today: CalendarDate): Result<AuditOptions, string> {
  const parsed = parseOptions(args, {
    crm: 'text',
    config: 'text',
    since: 'text',
    report: 'text',
    resume: 'text',
    json: 'switch',
    tasks: 'switch',
  });
  if (!parsed.ok) return parsed;
  const { options, words } = parsed.value;
  const crm = crmNamed(options, words, bothCrms);
  if (!crm.ok) return crm;
  const { since = null, report = null, resume = null, config } = options;
  if (since !== null && dayNumber(since) === null)
    return err(`--since is a day such as ${addDays(today, -usualDays)}, and not ${since}.`);
  if (since !== null && since > today) return err(`--since is a day that has come, and ${since} has not.`);
  return ok({
    crm: crm.value,
    since,
    report,
    resume,
    json: options.json === true,
    tasks: options.tasks === true,
    ...(config === undefined ? {} : { config }),
  });
}

/** Since when, where nobody said: the day from which the first published model was in force, else the last thirty days. */
export const sinceOf = (
  asked: CalendarDate | null,
  published: CalendarDate | null,
  today: CalendarDate,
): CalendarDate => asked ?? published ?? addDays(today, -usualDays);
