import type { WinLossRecord } from '../../../core/win-loss/record.ts';
import { itemsOf, jsonIn } from '../../json.ts';
import { isWinLossRecord, withClosing } from '../../win-loss-rows.ts';

/** Every revision of every record that a deal's history holds, in the order they were saved. */
export interface WinLossHistory {
  readonly rows: readonly WinLossRecord[];
  /** False where what stands there was not written by us: then nothing is written over it. */
  readonly readable: boolean;
}

/** Reads the history property of a deal. */
export function winLossHistory(text: string | null): WinLossHistory {
  if (text === null) return { rows: [], readable: true };
  const json = jsonIn(text);
  const rows = itemsOf(json).filter(isWinLossRecord).map(withClosing);
  return { rows, readable: Array.isArray(json) && rows.length === json.length };
}

/** The newest revision of each record; of two that claim to be the same revision, the one that was there first. */
export function latestRecords(rows: readonly WinLossRecord[]): readonly WinLossRecord[] {
  const latest = new Map<string, WinLossRecord>();
  for (const row of rows) {
    const before = latest.get(row.key);
    if (!before || row.revision > before.revision) latest.set(row.key, row);
  }
  return [...latest.values()];
}

/** A history as it is kept. Whether a closing was reopened follows from the stages, so it is not kept. */
export const historyText = (rows: readonly WinLossRecord[]): string =>
  JSON.stringify(rows.map((row) => ({ ...row, reopened: false })));
