/** One measured figure, with what it is held against. */
export interface Figure {
  readonly what: string;
  /** The median, or the one value of a size. */
  readonly value: number;
  readonly unit: 'kB' | 'ms';
  /** The least and greatest of the runs; null where there is one value. */
  readonly spread: readonly [number, number] | null;
  /** The value must stay below; null: only told. */
  readonly target: number | null;
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

/** The figures as lines for people, each with its target and whether it holds. */
export function figureLines(title: string, figures: readonly Figure[]): readonly string[] {
  const width = Math.max(...figures.map(({ what }) => what.length)) + 2;
  return [title, ...figures.map((figure) => `  ${figure.what.padEnd(width)}${written(figure)}`), ''];
}

function written({ value, unit, spread, target }: Figure): string {
  const range = spread ? ` (${spread[0].toFixed(1)} to ${spread[1].toFixed(1)})` : '';
  const held =
    target === null
      ? ''
      : value < target
        ? `  under ${target} ${unit}: yes`
        : `  under ${target} ${unit}: NO`;
  return `${value.toFixed(1).padStart(7)} ${unit}${range}${held}`;
}
