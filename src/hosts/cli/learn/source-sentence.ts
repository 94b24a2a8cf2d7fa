import { basename } from 'node:path';
import { dayOf } from '../../../base/calendar.ts';
import { writtenNumber } from '../../../core/condition/written-value.ts';
import type { Parts } from '../../../core/evidence/backtest/split.ts';
import type { LearnAsked } from './learn-options.ts';

/** Where a proposal was learned from: `Learned from 3,120 of 4,457 closed records of deals.csv; the newest 1,337 were kept …` */
export function sourceSentence({ learned, judged, cut }: Parts, closed: number, asked: LearnAsked): string {
  const file = asked.records === '-' ? 'standard input' : basename(asked.records);
  const kept =
    cut === null
      ? `${writtenNumber(judged.length)} others, picked at random with seed ${asked.split.seed},`
      : `the ${writtenNumber(judged.length)} made from ${dayOf(cut)} on`;
  return `Learned from ${writtenNumber(learned.length)} of ${writtenNumber(closed)} closed records of ${file}; ${kept} were kept apart to judge it.`;
}
