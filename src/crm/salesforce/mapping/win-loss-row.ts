import type { OutcomeType } from '../../../core/win-loss/model.ts';
import type { WinLossRecord } from '../../../core/win-loss/record.ts';
import { instantOf } from '../../instant.ts';
import { isObject, jsonIn } from '../../json.ts';
import { isWinLossRecord, withClosing } from '../../win-loss-rows.ts';
import type { Row } from '../org.ts';
import { winLossField } from './field-names.ts';
import type { Changes } from './fit-fields.ts';
import { isTicked, numberAt, instantAt, textAt, valuesAt } from './row.ts';

const f = winLossField;

/** What to read of a win/loss row where only the answers that count are wanted. */
export const winLossFields: readonly string[] = [
  'Id',
  ...Object.values(f).filter((name) => name !== f.history),
];

/** The same with every earlier revision. */
export const winLossFieldsWithHistory: readonly string[] = [...winLossFields, f.history];

/** Answers as a row keeps them, the earlier ones behind them. */
export const winLossValues = (record: WinLossRecord, earlier: readonly WinLossRecord[]): Changes => ({
  [f.closing]: record.closing,
  [f.source]: record.source,
  [f.outcome]: record.outcome,
  [f.considered]: record.considered.join(';'),
  [f.competitor]: record.competitor,
  [f.primaryReason]: record.primaryReason,
  [f.contributing]: record.contributing.join(';'),
  [f.howKnown]: record.howKnown,
  [f.wouldHaveChanged]: record.wouldHaveChanged,
  [f.notes]: Object.keys(record.notes).length === 0 ? null : JSON.stringify(record.notes),
  [f.stageAtClose]: record.stageAtClose,
  [f.amount]: record.amount,
  [f.currency]: record.currency,
  [f.tierAtCreation]: record.tierAtCreation,
  [f.byId]: record.by.id,
  [f.byName]: record.by.name,
  [f.at]: record.at,
  [f.revision]: record.revision,
  [f.reopened]: false,
  [f.history]: earlier.length === 0 ? null : earlier.map((one) => JSON.stringify(one)).join('\n'),
});

/** The answers of a row; null where somebody made a row that holds none. */
export function winLossIn(row: Row): WinLossRecord | null {
  const [key, deal, outcome] = [textAt(row, f.key), textAt(row, f.opportunity), textAt(row, f.outcome)];
  const [closing, at] = [closingOf(row), instantAt(row, f.at)];
  const source = textAt(row, f.source);
  if (key === null || deal === null || outcome === null || closing === null || at === null) return null;
  if (source !== 'rep' && source !== 'buyer') return null;
  return {
    key,
    deal,
    closing,
    source,
    // The picklist takes no other value.
    outcome: outcome as OutcomeType,
    considered: valuesAt(row, f.considered),
    competitor: textAt(row, f.competitor),
    primaryReason: textAt(row, f.primaryReason),
    contributing: valuesAt(row, f.contributing),
    howKnown: textAt(row, f.howKnown),
    wouldHaveChanged: textAt(row, f.wouldHaveChanged),
    notes: notesIn(textAt(row, f.notes)),
    stageAtClose: textAt(row, f.stageAtClose),
    amount: numberAt(row, f.amount),
    currency: textAt(row, f.currency),
    tierAtCreation: textAt(row, f.tierAtCreation),
    by: { id: textAt(row, f.byId) ?? '', name: textAt(row, f.byName) ?? '' },
    at,
    revision: numberAt(row, f.revision) ?? 1,
    reopened: isTicked(row, f.reopened),
  };
}

/** The key carries the closing exactly; Salesforce keeps instants to the second. */
function closingOf(row: Row): string | null {
  const inKey = instantOf(textAt(row, f.key)?.split('/')[1] ?? null);
  return inKey ?? instantAt(row, f.closing);
}

function notesIn(text: string | null): WinLossRecord['notes'] {
  const json = jsonIn(text);
  if (!isObject(json)) return {};
  return Object.fromEntries(
    Object.entries(json).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** Every revision that a row holds, oldest first, the one that counts last. */
export function revisionsIn(row: Row): readonly WinLossRecord[] {
  const earlier = (textAt(row, f.history) ?? '')
    .split('\n')
    .map((line): unknown => jsonIn(line))
    .filter(isWinLossRecord)
    .map(withClosing);
  const latest = winLossIn(row);
  return latest ? [...earlier, latest] : earlier;
}
