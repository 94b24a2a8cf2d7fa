/** Parts of the stretch from the first bound to the last, in each of which few bounds are looked at. */
const parts = 512;

/**
 * By value, how many of the ascending bounds are at most it; `unknown` for what is no number. At most 255 bounds. Each
 * value is sought from the bounds of its own part of the whole stretch on, since most parts hold none.
 */
export function boundsBelow(values: Float64Array, bounds: Float64Array, unknown: number): Uint8Array {
  const least = bounds[0] ?? 0;
  const most = bounds[bounds.length - 1] ?? 0;
  const scale = most > least ? parts / (most - least) : 0;
  const before = boundsBefore(bounds, least, scale);
  const below = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const value = values[at] as number;
    if (!Number.isFinite(value)) {
      below[at] = unknown;
      continue;
    }
    let count = before[partOf(value, least, scale)] as number;
    while (count < bounds.length && (bounds[count] as number) <= value) count++;
    below[at] = count;
  }
  return below;
}

/** The part of a value; never a later one for a lesser value. */
const partOf = (value: number, least: number, scale: number): number =>
  scale === 0 || value <= least ? 0 : Math.min(parts, Math.floor((value - least) * scale));

/** By part, how many bounds lie in parts before it. */
function boundsBefore(bounds: Float64Array, least: number, scale: number): Uint16Array {
  const before = new Uint16Array(parts + 2);
  for (const bound of bounds) {
    const part = partOf(bound, least, scale);
    before[part + 1] = (before[part + 1] as number) + 1;
  }
  for (let part = 1; part <= parts; part++)
    before[part] = (before[part] as number) + (before[part - 1] as number);
  return before;
}
