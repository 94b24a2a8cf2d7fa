/** Numbers that look random and are the same everywhere for the same seed. */
export interface Seeded {
  /** From 0 up to but not including 1, in steps of 2^-32. */
  readonly uniform: () => number;
  /** Fills an array with the next of them. */
  readonly fillNext: (numbers: Float64Array) => void;
  /** Standard normal. */
  readonly normal: () => number;
}

/** Spreads a seed's bits, so that seeds 1 and 2 have nothing in common (the finaliser of MurmurHash3). */
function spread(seed: number): number {
  let bits = seed | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85eb_ca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}

/** A generator with this seed, any whole number: sfc32 of the PractRand suite (https://pracrand.sourceforge.net). */
export function seeded(seed: number): Seeded {
  const state = Int32Array.of(
    spread(seed),
    spread(seed + 0x9e37_79b9),
    spread(Math.floor(seed / 2 ** 32)),
    1,
  );
  const fillNext = (numbers: Float64Array): void => {
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let counter = state[3] ?? 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      numbers[at] = (sum >>> 0) / 2 ** 32;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = counter;
  };
  fillNext(new Float64Array(12));
  const ready = new Float64Array(64);
  let next = ready.length;
  const uniform = (): number => {
    if (next === ready.length) {
      fillNext(ready);
      next = 0;
    }
    const number = ready[next] ?? 0;
    next += 1;
    return number;
  };
  let spare: number | null = null;
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const stretch = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * stretch;
      return x * stretch;
    }
  };
  return { uniform, fillNext, normal };
}
