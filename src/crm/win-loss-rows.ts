import { canonicalJson } from '../base/canonical-json.ts';
import type { WinLossDeferral, WinLossRecord } from '../core/win-loss/record.ts';
import { instantOf } from './instant.ts';
import { isObject, itemsOf, jsonIn } from './json.ts';

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
export const withClosing = <T extends { readonly closing: string }>(row: T): T => ({
  ...row,
  closing: instantOf(row.closing) ?? row.closing,
});

/** True when two records give the same answers, whoever sent them when, and as whatever revision. */
export const sameAnswers = (a: WinLossRecord, b: WinLossRecord): boolean => answers(a) === answers(b);

function answers(record: WinLossRecord): string {
  const { at: _at, by: _by, revision: _revision, reopened: _reopened, ...rest } = record;
  return canonicalJson(rest);
}

/** True for a piece of JSON that is one set of answers. */
export function isWinLossRecord(row: unknown): row is WinLossRecord {
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

/** The deferrals that a text holds, oldest first; what is none is left out. */
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
