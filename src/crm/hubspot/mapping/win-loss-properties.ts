import type { WinLossRecord } from '../../../core/win-loss/record.ts';
import type { Changes } from './fit-properties.ts';
import { winLossProperty, longestText } from './property-names.ts';

/** The latest answers one by one, for views, lists and reports of the account's own. */
export function latestAnswers(record: WinLossRecord, answeredOn: string): Changes {
  return {
    [winLossProperty.outcome]: record.outcome,
    [winLossProperty.primaryReason]: record.primaryReason ?? '',
    [winLossProperty.contributing]: record.contributing.join(';'),
    [winLossProperty.competitor]: record.competitor ?? '',
    [winLossProperty.considered]: record.considered.join(';'),
    [winLossProperty.howKnown]: record.howKnown ?? '',
    [winLossProperty.wouldHaveChanged]: record.wouldHaveChanged ?? '',
    [winLossProperty.notes]: Object.values(record.notes).join('\n').slice(0, longestText),
    [winLossProperty.stageAtClose]: record.stageAtClose ?? '',
    [winLossProperty.source]: record.source,
    [winLossProperty.by]: record.by.name,
    [winLossProperty.answeredOn]: answeredOn,
  };
}

/** The record whose answers stand in the properties: the last closing's, the rep's before the buyer's, the newest. */
export function recordToShow(records: readonly WinLossRecord[]): WinLossRecord | null {
  const order = (record: WinLossRecord): string =>
    `${record.closing} ${record.source === 'rep' ? 1 : 0} ${record.at}`;
  return records.reduce<WinLossRecord | null>(
    (last, one) => (last === null || order(one) > order(last) ? one : last),
    null,
  );
}
