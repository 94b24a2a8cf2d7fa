declare module 'formulon' {
  /** A value with its type, as formulon takes and gives it. */
  export interface FormulaLiteral {
    readonly type: 'literal';
    readonly dataType: string;
    readonly value: unknown;
    readonly options: Readonly<Record<string, unknown>>;
  }
  /** Why a formula has no value. */
  export interface FormulaError {
    readonly type: 'error';
    readonly errorType: string;
    readonly message: string;
  }
  /** Evaluates a formula; identifiers are looked up by their path. */
  export function parse(
    formula: string,
    identifiers?: Readonly<Record<string, FormulaLiteral>>,
  ): FormulaLiteral | FormulaError;
  /** The paths that a formula names. */
  export function extract(formula: string): readonly string[];
}
