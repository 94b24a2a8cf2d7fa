/** What is seen in each cell, and which cells may follow which. */
export interface Cells {
  readonly cellAt: Uint16Array;
  /** By cell, what each observable sees. */
  readonly views: readonly (readonly number[])[];
  /** By cell, every cell that may be found when more is known, itself included. */
  readonly next: readonly (readonly number[])[];
  readonly answers: readonly (readonly number[])[];
}
