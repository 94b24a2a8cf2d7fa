import type { Utf8Texts } from '../table.ts';

const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;
const nine = 0x39;
/** Whole numbers of so many digits, and as many powers of ten, are exact, so that one division rounds once. */
const exactDigits = 15;
const powers = Float64Array.from({ length: exactDigits + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * The number that a text is, read from its bytes: digits, with a minus before and a point among or behind them, of at
 * most fifteen. NaN where it is anything else, also where it may be a number that is written in another way.
 */
export function plainNumber({ bytes, starts }: Utf8Texts, text: number): number {
  const from = starts[text] as number;
  const to = starts[text + 1] as number;
  const isNegative = bytes[from] === minus;
  const first = isNegative ? from + 1 : from;
  if (to - first > exactDigits + 1 || first >= to || !isDigit(bytes[first] as number)) return NaN;
  let whole = 0;
  let decimals = -1;
  for (let at = first; at < to; at++) {
    const byte = bytes[at] as number;
    if (isDigit(byte)) whole = whole * 10 + byte - zero;
    else if (byte === point && decimals < 0) decimals = to - at - 1;
    else return NaN;
  }
  if (decimals < 0 && to - first > exactDigits) return NaN;
  const value = decimals > 0 ? whole / (powers[decimals] as number) : whole;
  return isNegative ? -value : value;
}

const isDigit = (byte: number): boolean => byte >= zero && byte <= nine;

/** Whether a text is digits alone. */
export function isDigits({ bytes, starts }: Utf8Texts, text: number): boolean {
  const to = starts[text + 1] as number;
  let at = starts[text] as number;
  if (at === to) return false;
  while (at < to && isDigit(bytes[at] as number)) at++;
  return at === to;
}
