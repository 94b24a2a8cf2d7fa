import { axisKind, type AxisKind } from './axis-kind.ts';
import { operandOf } from './compare.ts';
import { dayOfText } from './day-of-text.ts';
import type { Comparison, Fact, Operand } from './model.ts';
import { listSamples, numberSamples, wordSamples, yesNoSamples, type Sample } from './samples.ts';

/**
 * The values of a fact parted into finitely many positions, such that no comparison tells two values of one position
 * apart. A free axis has no positions: patterns in text, long lists, days both fixed and relative.
 */
export interface Axis {
  readonly kind: AxisKind;
  /** Numbers, counts, ages and days: the numbers compared with. Lists: the lengths asked for. */
  readonly bounds: Float64Array;
  /** Options and texts: the position of each word compared with. Lists: the bit of each word. */
  readonly words: ReadonlyMap<string, number>;
  /** A value of each position; null where there is none, such as a whole number between 2 and 3. */
  readonly samples: readonly (Sample | null)[];
}

const mostListWords = 8;
const mostLengths = 4;
const none: ReadonlyMap<string, number> = new Map();
const free: Axis = { kind: axisKind.free, bounds: new Float64Array(), words: none, samples: [] };

/** The axis of a fact for the comparisons that are made with it. */
export function axisOf(fact: Fact, comparisons: readonly Comparison[]): Axis {
  switch (fact.type) {
    case 'number':
    case 'money':
      return numbered(axisKind.numbers, boundsOf(comparisons));
    case 'count':
      return numbered(axisKind.counts, boundsOf(comparisons));
    case 'date':
      return dates(comparisons);
    case 'yesNo':
      return { kind: axisKind.yesNo, bounds: new Float64Array(), words: none, samples: yesNoSamples };
    case 'option':
      return worded(axisKind.options, fact, comparisons);
    case 'text':
      return isLiteral(comparisons) ? worded(axisKind.texts, fact, comparisons) : free;
    case 'options':
      return lists(fact, comparisons);
  }
}

/** What a comparison compares with, as values are read. */
export function operandsOf(comparison: Comparison, type: Fact['type']): readonly Operand[] {
  if ('is' in comparison) return [operandOf(comparison.is, type)];
  if ('isNot' in comparison) return [operandOf(comparison.isNot, type)];
  if ('isOneOf' in comparison) return comparison.isOneOf.map((operand) => operandOf(operand, type));
  if ('containsAny' in comparison) return comparison.containsAny;
  return 'containsAll' in comparison ? comparison.containsAll : [];
}

function numbered(kind: AxisKind, numbers: readonly number[]): Axis {
  const bounds = Float64Array.from(new Set(numbers.filter(Number.isFinite))).sort();
  return { kind, bounds, words: none, samples: numberSamples(bounds, kind) };
}

function boundsOf(comparisons: readonly Comparison[]): number[] {
  return comparisons.flatMap((one) => {
    if ('atLeast' in one) return [one.atLeast];
    if ('atMost' in one) return [one.atMost];
    if ('between' in one) return one.between;
    if ('countAtLeast' in one) return [one.countAtLeast];
    return operandsOf(one, 'number').filter((operand) => typeof operand === 'number');
  });
}

function dates(comparisons: readonly Comparison[]): Axis {
  const ages = comparisons.flatMap((one) => {
    if ('withinLast' in one) return [0, one.withinLast.days];
    return 'olderThan' in one ? [one.olderThan.days] : [];
  });
  const days = comparisons.flatMap((one) =>
    operandsOf(one, 'text').flatMap((operand) => dayOfText(String(operand)) ?? []),
  );
  if (ages.length > 0 && days.length > 0) return free;
  return days.length > 0 ? numbered(axisKind.days, days) : numbered(axisKind.ages, ages);
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
  return { kind, bounds: new Float64Array(), words: places, samples: wordSamples(fact, words) };
}

function lists(fact: Fact, comparisons: readonly Comparison[]): Axis {
  const words = wordsOf(comparisons, fact.type);
  const asked = comparisons.flatMap((one) => ('countAtLeast' in one ? [one.countAtLeast] : []));
  const lengths = Float64Array.from(new Set(asked)).sort();
  if (words.length > mostListWords || lengths.length > mostLengths) return free;
  const bits = new Map(words.map((word, bit) => [word, bit]));
  return { kind: axisKind.lists, bounds: lengths, words: bits, samples: listSamples(fact, words, lengths) };
}
