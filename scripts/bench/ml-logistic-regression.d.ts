declare module 'ml-logistic-regression' {
  import type { Matrix } from 'ml-matrix';

  /** Logistic regression by gradient descent, one class against the others. */
  export default class LogisticRegression {
    constructor(options: { readonly numSteps: number; readonly learningRate: number });
    /** By class; a classifier takes its own class for 0 and every other for 1. */
    readonly classifiers: readonly { readonly weights: Matrix }[];
    train(features: Matrix, classes: Matrix): void;
  }
}
