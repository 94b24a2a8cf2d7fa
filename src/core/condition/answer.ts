import type { Answer } from './facts.ts';

/** An answer as a number: `all` is then the least, `any` the greatest, and `not` two minus it. */
export type AnswerCode = 0 | 1 | 2;

/** The codes by name. */
export const notHeld = 0;
export const unknown = 1;
export const held = 2;

const words: readonly Answer[] = ['not_held', 'unknown', 'held'];

/** The answer that a code stands for. */
export const answerOf = (code: number): Answer => words[code] ?? 'unknown';

/** Held where it is so, not held where it is not. */
export const codeOf = (isHeld: boolean): AnswerCode => (isHeld ? held : notHeld);
