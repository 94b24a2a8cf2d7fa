/** One measured figure, with what it is held against. */
export interface Figure {
  readonly what: string;
  /** The median, or the one value of a size. */
  readonly value: number;
  readonly unit: 'kB' | 'MB' | 's' | 'ms' | 'µs' | '×';
  /** The least and greatest of the runs; null where there is one value. */
  readonly spread: readonly [number, number] | null;
  /** The value must stay below, or, where `atLeast` is set, must reach it; null: only told. */
  readonly target: number | null;
  readonly atLeast?: boolean;
}

/** Median, least and greatest of some runs. */
export function summary(runs: readonly number[]): {
  readonly median: number;
  readonly spread: [number, number];
} {
  const sorted = runs.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    spread: [sorted[0] ?? Number.NaN, sorted.at(-1) ?? Number.NaN],
  };
}

/** Whether a figure is where it should be; null where nothing is asked of it. */
export function isHeld({ value, target, atLeast = false }: Figure): boolean | null {
  if (target === null) return null;
  return atLeast ? value >= target : value < target;
}

/** The figures as lines for people, each with its target and whether it holds. */
export function figureLines(title: string, figures: readonly Figure[]): readonly string[] {
  const width = Math.max(...figures.map(({ what }) => what.length)) + 2;
  return [title, ...figures.map((figure) => `  ${figure.what.padEnd(width)}${written(figure)}`), ''];
}

function written(figure: Figure): string {
  const { value, unit, spread, target, atLeast = false } = figure;
  const range = spread ? ` (${rounded(spread[0], unit)} to ${rounded(spread[1], unit)})` : '';
  const held = isHeld(figure);
  const asked = `  ${atLeast ? 'at least' : 'under'} ${target} ${unit}: ${held === true ? 'yes' : 'NO'}`;
  return `${rounded(value, unit).padStart(7)} ${unit}${range}${held === null ? '' : asked}`;
}

const rounded = (value: number, unit: Figure['unit']): string =>
  value.toFixed(unit === '×' && value < 10 ? 2 : unit === '×' || unit === 'MB' ? 0 : 1);
