import { randomBytes, timingSafeEqual } from 'node:crypto';

const goodForMs = 10 * 60_000;
/** Whoever asks for more pushes the oldest out. */
const mostOutstanding = 1000;

interface Outstanding {
  readonly mark: string;
  readonly endsAtMs: number;
}

/** Marks that nobody can guess, each good once and for ten minutes: OAuth's `state`. */
export class OneTimeMarks {
  readonly #nowMs: () => number;
  #outstanding: readonly Outstanding[] = [];

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** A new mark. */
  issue(): string {
    const mark = randomBytes(32).toString('base64url');
    this.#outstanding = [...this.#good(), { mark, endsAtMs: this.#nowMs() + goodForMs }].slice(
      -mostOutstanding,
    );
    return mark;
  }

  /** True once for a mark that was issued and is still good. How long it takes tells nothing of the others. */
  redeem(mark: string): boolean {
    const good = this.#good();
    this.#outstanding = good.filter((one) => !sameText(one.mark, mark));
    return this.#outstanding.length < good.length;
  }

  #good(): readonly Outstanding[] {
    const now = this.#nowMs();
    return this.#outstanding.filter(({ endsAtMs }) => now < endsAtMs);
  }
}

/** Whether two texts are the same, in a time that depends on their length alone. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
