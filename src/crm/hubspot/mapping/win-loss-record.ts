import { canonicalJson } from '../../../base/canonical-json.ts';
import type { WinLossDeferral, WinLossRecord } from '../../../core/win-loss/record.ts';
import { isObject, itemsOf, jsonIn } from './json.ts';
import { instantOf } from './record.ts';

const texts = ['key', 'deal', 'closing', 'source', 'outcome', 'at'] as const;
const textsOrNull = [
  'competitor',
  'primaryReason',
  'howKnown',
  'wouldHaveChanged',
  'stageAtClose',
  'currency',
  'tierAtCreation',
] as const;

/** An instant names a closing, so it is always written the same way. */
const withClosing = <T extends { readonly closing: string }>(row: T): T => ({
  ...row,
  closing: instantOf(row.closing) ?? row.closing,
});

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
  const rows = itemsOf(json).filter(isRecord).map(withClosing);
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

/** True when two records give the same answers, whoever sent them when, and as whatever revision. */
export const sameAnswers = (a: WinLossRecord, b: WinLossRecord): boolean => answers(a) === answers(b);

function answers(record: WinLossRecord): string {
  const { at: _at, by: _by, revision: _revision, reopened: _reopened, ...rest } = record;
  return canonicalJson(rest);
}

/** A history as it is kept. Whether a closing was reopened follows from the stages, so it is not kept. */
export const historyText = (rows: readonly WinLossRecord[]): string =>
  JSON.stringify(rows.map((row) => ({ ...row, reopened: false })));

function isRecord(row: unknown): row is WinLossRecord {
  if (!isObject(row)) return false;
  const { considered, contributing, notes, by, amount, revision } = row;
  return (
    texts.every((name) => typeof row[name] === 'string') &&
    textsOrNull.every((name) => row[name] === null || typeof row[name] === 'string') &&
    isTexts(considered) &&
    isTexts(contributing) &&
    isObject(notes) &&
    isPerson(by) &&
    (amount === null || typeof amount === 'number') &&
    typeof revision === 'number'
  );
}

/** The deferrals that a deal's property holds, oldest first; what is none is left out. */
export const deferralsIn = (text: string | null): readonly WinLossDeferral[] =>
  itemsOf(jsonIn(text)).filter(isDeferral).map(withClosing);

/** True when two deferrals say the same, whoever said it when. */
export const sameDeferral = (a: WinLossDeferral, b: WinLossDeferral): boolean =>
  a.closing === b.closing && a.until === b.until && a.handedTo === b.handedTo;

function isDeferral(row: unknown): row is WinLossDeferral {
  if (!isObject(row)) return false;
  return (
    ['deal', 'closing', 'at'].every((name) => typeof row[name] === 'string') &&
    ['until', 'handedTo'].every((name) => row[name] === null || typeof row[name] === 'string') &&
    isPerson(row['by'])
  );
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isPerson = (value: unknown): boolean =>
  isObject(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
