/** The number above `low`, up to and including `high`, that takes the fewest digits to write; near the middle of them. */
export function simplestBetween(low: number, high: number): number {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  if (low < 0 && high >= 0) return 0;
  for (let exponent = Math.ceil(Math.log10(largest)); exponent > -15; exponent--) {
    for (const factor of [1, 0.5]) {
      const found = multipleBetween(low, high, factor * 10 ** exponent);
      if (found !== null) return found;
    }
  }
  return high;
}

function multipleBetween(low: number, high: number, step: number): number | null {
  const least = Math.floor(low / step) + 1;
  const most = Math.floor(high / step);
  if (least > most) return null;
  const nearest = Math.min(Math.max(Math.round((low + high) / 2 / step), least), most);
  const value = Number((nearest * step).toPrecision(12));
  return value > low && value <= high ? value : null;
}
