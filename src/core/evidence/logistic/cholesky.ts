/** A pivot below this share of its diagonal is taken for none: the unknown depends on those before it. */
const leastPivot = 1e-12;

/**
 * Makes of a symmetric matrix (its upper triangle, row by row) the factor R with RᵀR = matrix, in place. An unknown
 * that depends on those before it, such as an empty level without a penalty, gets an infinite pivot, so that
 * `solveCholesky` answers 0 for it.
 */
export function factorCholesky(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    const from = row * size;
    const diagonal = matrix[from + row] as number;
    const pivot = diagonal > 0 ? Math.sqrt(diagonal) : Infinity;
    matrix[from + row] = pivot;
    for (let column = row + 1; column < size; column++)
      matrix[from + column] = (matrix[from + column] as number) / pivot;
    for (let below = row + 1; below < size; below++) subtractRow(matrix, size, { row, below });
  }
}

function subtractRow(
  matrix: Float64Array,
  size: number,
  { row, below }: { row: number; below: number },
): void {
  const factor = matrix[row * size + below] as number;
  if (factor === 0) return;
  const from = row * size;
  const to = below * size;
  const diagonal = matrix[to + below] as number;
  for (let column = below; column < size; column++)
    matrix[to + column] = (matrix[to + column] as number) - factor * (matrix[from + column] as number);
  if ((matrix[to + below] as number) < diagonal * leastPivot) matrix[to + below] = 0;
}

/** Solves RᵀR x = right for x, in place of `right`. */
export function solveCholesky(factor: Float64Array, size: number, right: Float64Array): void {
  for (let row = 0; row < size; row++) {
    const value = (right[row] as number) / (factor[row * size + row] as number);
    right[row] = value;
    if (value === 0) continue;
    for (let column = row + 1; column < size; column++)
      right[column] = (right[column] as number) - value * (factor[row * size + column] as number);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = right[row] as number;
    for (let column = row + 1; column < size; column++)
      value -= (factor[row * size + column] as number) * (right[column] as number);
    right[row] = value / (factor[row * size + row] as number);
  }
}

/** The inverse of RᵀR, whole and symmetric. */
export function invertCholesky(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = inverse.subarray(column * size, (column + 1) * size);
    unit[column] = 1;
    solveCholesky(factor, size, unit);
  }
  return inverse;
}
