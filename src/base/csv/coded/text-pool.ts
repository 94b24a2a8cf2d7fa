import { garbledAt, textOf } from './utf8.ts';

/** Distinct texts of one column, as bytes one after another, found again by their hash. */
export interface TextPool {
  bytes: Uint8Array;
  view: DataView;
  /** By text, where it begins; one more for the end of the last. */
  starts: Uint32Array;
  count: number;
  /** By hash, the number of a text plus one, 0 where it is free, and its hash beside it. A power of two, at most half full. */
  places: Int32Array;
}

/** A pool without texts. */
export const emptyPool = (): TextPool => ({
  ...viewed(256),
  starts: new Uint32Array(65),
  count: 0,
  places: new Int32Array(256),
});

/** Bytes with a view of them that reads four at once. */
export interface ViewedBytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

/** So many bytes. */
export function viewed(length: number): ViewedBytes {
  const bytes = new Uint8Array(length);
  return { bytes, view: new DataView(bytes.buffer) };
}

/** What `numberOf` gives for bytes that are no UTF-8. */
export const garbled = -1;

/**
 * The number of the text that stands between two offsets, whose hash is given: the same for the same bytes, counted from
 * 0 as they first come.
 */
export function numberOf(
  pool: TextPool,
  source: ViewedBytes,
  from: number,
  to: number,
  hash: number,
): number {
  const { places } = pool;
  const mask = places.length - 2;
  let place = (hash << 1) & mask;
  for (;;) {
    const number = (places[place] as number) - 1;
    if (number < 0) break;
    if (places[place + 1] === hash && isSame(pool, number, source, from, to)) return number;
    place = (place + 2) & mask;
  }
  const number = added(pool, source.bytes, from, to);
  if (number === garbled) return garbled;
  places[place] = number + 1;
  places[place + 1] = hash;
  if (pool.count * 4 > places.length) pool.places = spread(places);
  return number;
}

/** A table of fewer places is in the processor's cache anyway. */
const small = 1 << 15;

/**
 * Looks at the places where these hashes will be sought, so that they are at hand when they are: many looks that wait for
 * nothing take as long as one. What it gives is of no use.
 */
export function fetchPlaces({ places }: TextPool, hashes: Int32Array, count: number): number {
  if (places.length < small) return 0;
  const mask = places.length - 2;
  let seen = 0;
  for (let at = 0; at < count; at++) seen ^= places[((hashes[at] as number) << 1) & mask] as number;
  return seen;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over four bytes at once, stirred at the end as MurmurHash3 does. */
export function hashOf({ bytes, view }: ViewedBytes, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from);
  let at = from;
  for (const last = to - 4; at <= last; at += 4) {
    hash = Math.imul(hash ^ view.getUint32(at, true), 0x01000193);
    hash ^= hash >>> 16;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function isSame(pool: TextPool, number: number, source: ViewedBytes, from: number, to: number): boolean {
  const start = pool.starts[number] as number;
  if ((pool.starts[number + 1] as number) - start !== to - from) return false;
  const shift = start - from;
  let at = from;
  for (const last = to - 4; at <= last; at += 4)
    if (pool.view.getUint32(at + shift, true) !== source.view.getUint32(at, true)) return false;
  for (; at < to; at++) if (pool.bytes[at + shift] !== source.bytes[at]) return false;
  return true;
}

function added(pool: TextPool, bytes: Uint8Array, from: number, to: number): number {
  const number = pool.count;
  const start = pool.starts[number] as number;
  const end = start + to - from;
  if (end > pool.bytes.length) lengthen(pool, Math.max(end, pool.bytes.length * 2));
  const own = pool.bytes;
  const shift = start - from;
  let seen = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    own[at + shift] = byte;
    seen |= byte;
  }
  if (seen >= 0x80 && garbledAt(bytes, from, to) >= 0) return garbled;
  pool.count = number + 1;
  if (pool.count === pool.starts.length) pool.starts = larger(pool.starts);
  pool.starts[pool.count] = end;
  return number;
}

function lengthen(pool: TextPool, length: number): void {
  const { bytes } = pool;
  Object.assign(pool, viewed(length));
  pool.bytes.set(bytes);
}

function larger(starts: Uint32Array): Uint32Array {
  const longer = new Uint32Array(starts.length * 2);
  longer.set(starts);
  return longer;
}

/** The same in twice as many places. */
function spread(places: Int32Array): Int32Array {
  const wider = new Int32Array(places.length * 2);
  const mask = wider.length - 2;
  for (let at = 0; at < places.length; at += 2) {
    if (places[at] === 0) continue;
    const hash = places[at + 1] as number;
    let place = (hash << 1) & mask;
    while (wider[place] !== 0) place = (place + 2) & mask;
    wider[place] = places[at] as number;
    wider[place + 1] = hash;
  }
  return wider;
}

/** Distinct texts, and their bytes one after another: text n stands from `starts[n]` to `starts[n + 1]`. */
export interface PooledTexts {
  readonly length: number;
  at(index: number): string | undefined;
  readonly utf8: { readonly bytes: Uint8Array; readonly starts: Uint32Array };
}

/** The texts of a pool that takes no more; each is decoded when it is asked for. */
export function textsOf({ bytes, starts, count }: TextPool): PooledTexts {
  return {
    utf8: { bytes, starts },
    length: count,
    at: (index) =>
      index >= 0 && index < count
        ? textOf(bytes, starts[index] as number, starts[index + 1] as number)
        : undefined,
  };
}
