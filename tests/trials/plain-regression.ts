/** What a regression is fitted to, an entry a record: texts that are levels, or numbers. */
export interface PlainColumns {
  readonly levels: readonly (readonly string[])[];
  readonly numbers: readonly (readonly number[])[];
}

/** The ridge that scikit-learn's LogisticRegression takes unless told: C = 1. */
const ridge: number = 1;
const steps = 25;

/**
 * The ROC AUC, on the judged records, of a full logistic regression: every level a switch, every number standardised,
 * Newton's method on a dense matrix. Shares nothing with the code on trial.
 */
export function plainRegressionArea(
  columns: PlainColumns,
  won: ArrayLike<number>,
  learned: ArrayLike<number>,
  judged: ArrayLike<number>,
): number {
  const features = designed(columns, learned);
  const weights = fitted(
    Array.from(learned, (row) => features(row)),
    Array.from(learned, (row) => won[row] ?? 0),
  );
  const scores = Array.from(judged, (row) => dot(features(row), weights));
  return rankArea(
    scores,
    Array.from(judged, (row) => won[row] === 1),
  );
}

/** A record as numbers, the last one the constant. */
function designed(
  { levels, numbers }: PlainColumns,
  learned: ArrayLike<number>,
): (row: number) => readonly number[] {
  const switches = levels.map((texts) => {
    const seen = [...new Set(Array.from(learned, (row) => texts[row] ?? ''))];
    return { texts, seen };
  });
  const scales = numbers.map((values) => {
    const known = Array.from(learned, (row) => values[row] ?? 0);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length;
    return { values, mean, spread: Math.sqrt(variance) || 1 };
  });
  return (row) => [
    ...switches.flatMap(({ texts, seen }) => seen.map((text) => Number(text === texts[row]))),
    ...scales.map(({ values, mean, spread }) => ((values[row] ?? 0) - mean) / spread),
    1,
  ];
}

function fitted(rows: readonly (readonly number[])[], won: readonly number[]): readonly number[] {
  const width = rows[0]?.length ?? 0;
  let weights = Array.from({ length: width }, () => 0);
  for (let step = 0; step < steps; step++) {
    const { gradient, hessian } = sumsAt(rows, won, weights);
    const move = solved(hessian, gradient);
    weights = weights.map((weight, at) => weight + (move[at] ?? 0));
    if (Math.max(...move.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}

function sumsAt(
  rows: readonly (readonly number[])[],
  won: readonly number[],
  weights: readonly number[],
): { gradient: number[]; hessian: number[][] } {
  const width = weights.length;
  const gradient = weights.map((weight, at): number => (at === width - 1 ? 0 : -ridge * weight));
  const hessian = weights.map((_, at) =>
    weights.map((_, other): number => (at === other && at < width - 1 ? ridge : 0)),
  );
  for (const [row, values] of rows.entries()) {
    const chance = 1 / (1 + Math.exp(-dot(values, weights)));
    const there = values.flatMap((value, at) => (value === 0 ? [] : [at]));
    for (const at of there) {
      const value = values[at] ?? 0;
      gradient[at] = (gradient[at] ?? 0) + value * ((won[row] ?? 0) - chance);
      const line = hessian[at] ?? [];
      for (const other of there)
        line[other] = (line[other] ?? 0) + chance * (1 - chance) * value * (values[other] ?? 0);
    }
  }
  return { gradient, hessian };
}

/** Gauss' elimination with the greatest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  for (let at = 0; at < lines.length; at++) {
    const pivot = lines.reduce(
      (best, line, row) =>
        row > at && Math.abs(line[at] ?? 0) > Math.abs(lines[best]?.[at] ?? 0) ? row : best,
      at,
    );
    [lines[at], lines[pivot]] = [lines[pivot] ?? [], lines[at] ?? []];
    const top = lines[at] ?? [];
    for (const [row, line] of lines.entries()) {
      const share = row === at ? 0 : (line[at] ?? 0) / (top[at] ?? 1);
      if (share !== 0)
        for (let to = at; to < line.length; to++) line[to] = (line[to] ?? 0) - share * (top[to] ?? 0);
    }
  }
  return lines.map((line, at) => (line.at(-1) ?? 0) / (line[at] ?? 1));
}

const dot = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

/** The chance that a won record outscores a lost one, a tie counting half: by the sum of mid-ranks. */
function rankArea(scores: readonly number[], won: readonly boolean[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let [ranks, wins] = [0, 0];
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to++;
    const tied = order.slice(from, to).filter((at) => won[at]).length;
    ranks += tied * ((from + 1 + to) / 2);
    wins += tied;
    from = to;
  }
  return (ranks - (wins * (wins + 1)) / 2) / (wins * (scores.length - wins));
}
