import type { Evidence } from '../../../core/evidence/evidence.ts';
import { askAboutCriteria, type CriterionAsked } from '../../../functions/evidence/ask-about-criteria.ts';
import { summaryText } from '../../../functions/evidence/kept-summary.ts';
import { crmErrorWords, type CrmName } from '../../crm-error-words.ts';
import { systemClock } from '../../system-clock.ts';
import type { ExitCode, Io } from '../io.ts';
import type { CrmSource } from './from-crm.ts';

/** What a backtest left in the account. */
export interface LeftInAccount {
  /** Whether the manager's page shows it. */
  readonly isKept: boolean;
  /** One row for each contradicted criterion; null where nobody asked for signals, or nobody could be asked. */
  readonly signals: readonly CriterionAsked[] | null;
  readonly code: ExitCode;
}

/** Keeps the figures for the manager's page and, where it was asked for, raises the signals; what failed is printed. */
export async function leaveInAccount(
  evidence: Evidence,
  source: CrmSource,
  { signals }: { readonly signals: boolean },
  io: Io,
): Promise<LeftInAccount> {
  const isKept = await keepSummary(evidence, source, io);
  if (!signals) return { isKept, signals: null, code: 0 };
  const { opened, asked } = source;
  const today = systemClock.today(opened.account.timeZone);
  const made = await askAboutCriteria(evidence, opened.model, opened.crm, today);
  if (!made.ok) {
    io.stderr.write(`Nobody was asked. ${crmErrorWords(made.error, asked.crm)}\n`);
    return { isKept, signals: null, code: 3 };
  }
  const failed = made.value.some(({ outcome }) => outcome === 'failed');
  return { isKept, signals: made.value, code: failed ? 3 : 0 };
}

/** A model that is not the one in force is nothing for the manager's page. */
async function keepSummary(
  evidence: Evidence,
  { opened: { releases, account, model }, asked: { crm, since } }: CrmSource,
  io: Io,
): Promise<boolean> {
  const on = systemClock.today(account.timeZone);
  const published = await releases.readModel(on);
  if (published.ok && published.value && published.value.model.version !== model.version) {
    io.stderr.write(
      `The manager’s page does not show this: model ${model.version} is not the one in force (release ${published.value.head.number}).\n`,
    );
    return false;
  }
  const text = summaryText(evidence, { on, model: model.version, since });
  const kept = await releases.keepBacktest(on, text, 'Plumbline');
  if (!kept.ok) io.stderr.write(`The manager’s page does not show this. ${crmErrorWords(kept.error, crm)}\n`);
  return kept.ok;
}

/** What became of each signal, for people; blank where none was asked for. */
export function signalsText({ signals }: LeftInAccount, crm: CrmName): string {
  if (signals === null) return '';
  if (signals.length === 0) return 'No signal was raised: no criterion is contradicted.\n';
  return signals.map((row) => `${signalLine(row, crm)}\n`).join('');
}

function signalLine({ label, owner, as, named, outcome, error }: CriterionAsked, crm: CrmName): string {
  if (!owner)
    return `“${label}”: nobody can be asked. ${named === null ? 'The model names no owner' : `The CRM knows nobody by the address of ${named}`}, and nobody who answers for the profile either: name them in people.yaml.`;
  const instead =
    as === 'owner'
      ? ''
      : `, who answers for the profile, since ${named === null ? 'the model names no owner' : `the CRM does not know ${named}`}`;
  const told = {
    asked: 'has a task, due in fourteen days',
    asked_already: 'was asked already about this profile',
    failed: 'could not be asked',
    nobody: 'could not be asked',
  } as const;
  return `“${label}”: ${owner.name}${instead} ${told[outcome]}.${error ? ` ${crmErrorWords(error, crm)}` : ''}`;
}
