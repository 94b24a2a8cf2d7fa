import { describe, expect, it } from 'vitest';
import {
  both,
  counted,
  dayAndAge,
  either,
  howLongAgo,
  midSentence,
  plainNumber,
  sentence,
  signed,
  stopped,
} from '../../src/views/words.ts';

describe('words', () => {
  it('points carry their sign, with the real minus; nothing is neither', () => {
    expect([25, -5, 0].map(signed)).toEqual(['+25', '−5', '0']);
    expect([82, -3, 0].map(plainNumber)).toEqual(['82', '−3', '0']);
  });

  it('one is singular, and nothing is plural', () => {
    expect([0, 1, 2].map((count) => counted(count, 'deal', 'deals'))).toEqual([
      '0 deals',
      '1 deal',
      '2 deals',
    ]);
  });

  it('a list ends with its last word', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(either)).toEqual(['', 'a', 'a or b', 'a, b or c']);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(both)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('a day is a date and how long ago, over the turn of a year too', () => {
    const ago = (day: string): string => howLongAgo(day, '2026-01-02');
    expect(['2026-01-02', '2026-01-01', '2025-12-21', '2026-01-03', '2026-01-09'].map(ago)).toEqual([
      'today',
      'yesterday',
      '12 days ago',
      'in 1 day',
      'in 7 days',
    ]);
    expect(dayAndAge('2025-12-31', '2026-01-02')).toBe('31 Dec 2025, 2 days ago');
  });

  it('a sentence begins large and ends once', () => {
    expect(sentence('anyone there')).toBe('Anyone there');
    expect(['So', 'So.', 'So?', 'He said “So.”', 'So …'].map(stopped)).toEqual([
      'So.',
      'So.',
      'So?',
      'He said “So.”',
      'So …',
    ]);
  });

  it('in the middle of a sentence words begin small, but not abbreviations', () => {
    expect(['Paying twice', 'A stop', 'ERP access'].map(midSentence)).toEqual([
      'paying twice',
      'a stop',
      'ERP access',
    ]);
  });
});
