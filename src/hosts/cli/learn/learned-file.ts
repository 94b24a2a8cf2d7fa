import { basename } from 'node:path';
import { dayOf } from '../../../base/calendar.ts';
import type { Parts } from '../../../core/evidence/backtest/split.ts';
import type { ModelFile } from '../../../model/read-one-file.ts';
import { learnedFile } from '../evidence/learned-from.ts';
import { tableHash } from '../evidence/table-hash.ts';
import type { LearnAsked } from './learn-options.ts';
import type { LearnRecords } from './learn-records.ts';

/** The file that says which records a proposal was learned from, for whoever judges it later. */
export const learnedFromFile = (
  { table, closed, created }: LearnRecords,
  { cut }: Parts,
  { records, split }: LearnAsked,
): ModelFile =>
  learnedFile({
    file: records === '-' ? 'standard input' : basename(records),
    content: tableHash(table),
    closed: closed.won.length,
    created,
    split: { ...split, cut: cut === null ? null : dayOf(cut) },
  });
