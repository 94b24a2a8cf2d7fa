import { axisKind, type AxisKind } from './axis-kind.ts';
import type { Comparison, Fact } from './model.ts';
import { operandsOf } from './operands.ts';
import { listSamples, numberSamples, wordSamples, yesNoSamples, type Sample } from './samples.ts';
import { startsOf } from './starts.ts';

/**
 * The values of a fact parted into finitely many positions, such that no comparison tells two values of one position
 * apart. A free axis has no positions: patterns in text, long lists, days both fixed and relative.
 */
export interface Axis {
  readonly kind: AxisKind;
  /** Numbers, counts, ages and days: where each position but the first starts. Lists: the lengths asked for. */
  readonly starts: Float64Array;
  /** Options and texts: the position of each word compared with. Lists: the bit of each word. */
  readonly words: ReadonlyMap<string, number>;
  /** A value of each position; null where there is none, such as a whole number between 2 and 3. */
  readonly samples: readonly (Sample | null)[];
}

const mostListWords = 8;
const mostLengths = 4;
const none: ReadonlyMap<string, number> = new Map();
const free: Axis = { kind: axisKind.free, starts: new Float64Array(), words: none, samples: [] };

/** The axis of a fact for the comparisons that are made with it. */
export function axisOf(fact: Fact, comparisons: readonly Comparison[]): Axis {
  switch (fact.type) {
    case 'number':
    case 'money':
      return numbered(axisKind.numbers, comparisons);
    case 'count':
      return numbered(axisKind.counts, comparisons);
    case 'date':
      return dates(comparisons);
    case 'yesNo':
      return { kind: axisKind.yesNo, starts: new Float64Array(), words: none, samples: yesNoSamples };
    case 'option':
      return worded(axisKind.options, fact, comparisons);
    case 'text':
      return isLiteral(comparisons) ? worded(axisKind.texts, fact, comparisons) : free;
    case 'options':
      return lists(fact, comparisons);
  }
}

function numbered(kind: AxisKind, comparisons: readonly Comparison[]): Axis {
  const starts = startsOf(kind, comparisons);
  return { kind, starts, words: none, samples: numberSamples(starts, kind) };
}

function dates(comparisons: readonly Comparison[]): Axis {
  const areRelative = comparisons.some((one) => 'withinLast' in one || 'olderThan' in one);
  const areFixed = comparisons.some((one) => operandsOf(one, 'date').length > 0);
  if (areRelative && areFixed) return free;
  return numbered(areFixed ? axisKind.days : axisKind.ages, comparisons);
}

const isLiteral = (comparisons: readonly Comparison[]): boolean =>
  !comparisons.some((one) => 'matchesText' in one || 'domainIs' in one);

function wordsOf(comparisons: readonly Comparison[], type: Fact['type']): readonly string[] {
  const operands = comparisons.flatMap((one) => operandsOf(one, type));
  return [...new Set(operands.filter((operand) => typeof operand === 'string'))];
}

function worded(kind: AxisKind, fact: Fact, comparisons: readonly Comparison[]): Axis {
  const words = wordsOf(comparisons, fact.type);
  const places = new Map(words.map((word, place) => [word, place]));
  return { kind, starts: new Float64Array(), words: places, samples: wordSamples(fact, words) };
}

function lists(fact: Fact, comparisons: readonly Comparison[]): Axis {
  const words = wordsOf(comparisons, fact.type);
  const asked = comparisons.flatMap((one) => ('countAtLeast' in one ? [one.countAtLeast] : []));
  const lengths = Float64Array.from(new Set(asked)).sort();
  if (words.length > mostListWords || lengths.length > mostLengths) return free;
  const bits = new Map(words.map((word, bit) => [word, bit]));
  return { kind: axisKind.lists, starts: lengths, words: bits, samples: listSamples(fact, words, lengths) };
}
