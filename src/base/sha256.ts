const roundConstants = new Int32Array(64);
const initial = new Int32Array(8);
fillConstants();
const schedule = new Int32Array(64);
const state = new Int32Array(8);
const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** What the first byte of a character begins with, by the number of bytes that follow it. */
const firstBytes = [0, 0xc0, 0xe0, 0xf0];
/** The message in 32-bit words, big end first; kept, and grown when a longer text comes. */
let words = new Int32Array(256);

/**
 * SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal (FIPS 180-4).
 * Ours because the engine runs where neither Node's nor the browser's synchronous hash is to be had.
 */
export function sha256(text: string): string {
  const blocks = padded(text);
  state.set(initial);
  for (let block = 0; block < blocks; block++) absorb(block * 16);
  let digest = '';
  for (const word of state)
    digest +=
      (hexadecimal[word >>> 24] as string) +
      (hexadecimal[(word >>> 16) & 255] as string) +
      (hexadecimal[(word >>> 8) & 255] as string) +
      (hexadecimal[word & 255] as string);
  return digest;
}

/** Writes the text, the bit that ends it and its length into the words; gives the number of 64-byte blocks. */
function padded(text: string): number {
  // A UTF-16 unit takes three bytes at most; nine more end the message.
  const most = (((text.length * 3 + 9 + 63) >> 6) << 4) + 16;
  if (words.length < most) words = new Int32Array(most);
  words.fill(0, 0, most);
  const length = ascii(text) ? text.length : utf8(text);
  put(length, 0x80);
  const blocks = ((length + 8) >> 6) + 1;
  words[blocks * 16 - 2] = Math.floor(length / 0x20000000);
  words[blocks * 16 - 1] = length << 3;
  return blocks;
}

function put(at: number, byte: number): void {
  words[at >> 2] = (words[at >> 2] as number) | (byte << (24 - ((at & 3) << 3)));
}

/** Most texts are ASCII: one byte a character, four to a word. False, and nothing kept, where one is not. */
function ascii(text: string): boolean {
  const whole = text.length & ~3;
  let seen = 0;
  for (let at = 0; at < whole; at += 4) {
    const a = text.charCodeAt(at);
    const b = text.charCodeAt(at + 1);
    const c = text.charCodeAt(at + 2);
    const d = text.charCodeAt(at + 3);
    seen |= a | b | c | d;
    words[at >> 2] = (a << 24) | (b << 16) | (c << 8) | d;
  }
  for (let at = whole; at < text.length; at++) {
    seen |= text.charCodeAt(at);
    put(at, text.charCodeAt(at) & 127);
  }
  if (seen < 128) return true;
  words.fill(0, 0, (text.length >> 2) + 1);
  return false;
}

function utf8(text: string): number {
  let at = 0;
  for (const character of text) {
    let code = character.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
    if (code < 0x80) put(at++, code);
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      put(at++, (firstBytes[more] as number) | (code >> (6 * more)));
      for (let left = more - 1; left >= 0; left--) put(at++, 0x80 | ((code >> (6 * left)) & 63));
    }
  }
  return at;
}

function absorb(from: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i++) w[i] = words[from + i] as number;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (roundConstants[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** The first 32 bits behind the point of the primes' cube roots, and of the first eight primes' square roots. */
function fillConstants(): void {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.some((prime) => n % prime === 0)) continue;
    // The last digits of a double, in which engines may differ, are far behind these 32 bits.
    roundConstants[primes.length] = (Math.cbrt(n) % 1) * 2 ** 32;
    if (primes.length < 8) initial[primes.length] = (Math.sqrt(n) % 1) * 2 ** 32;
    primes.push(n);
  }
}
