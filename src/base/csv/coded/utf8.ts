/** Where the bytes between two offsets stop being UTF-8 (RFC 3629), or -1 where all of them are. */
export function garbledAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const first = bytes[at] as number;
    const more = following(first);
    if (more < 0 || at + more >= to) return at;
    if (more > 0 && !isWellFormed(bytes, at, more)) return at;
    at += more + 1;
  }
  return -1;
}

/** How many bytes follow the first one of a character; -1 where none begins so. */
function following(first: number): number {
  if (first < 0x80) return 0;
  if (first < 0xc2 || first > 0xf4) return -1;
  return first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
}

/** Neither longer than it needs to be, nor half of a pair, nor past the last character. */
function isWellFormed(bytes: Uint8Array, at: number, more: number): boolean {
  const first = bytes[at] as number;
  const second = bytes[at + 1] as number;
  const least = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const most = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return false;
  for (let i = 2; i <= more; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return false;
  return true;
}

/** The text of bytes that are UTF-8. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let at = from;
  while (at < to) {
    const first = bytes[at] as number;
    const more = Math.max(0, following(first));
    text += more === 0 ? String.fromCharCode(first) : String.fromCodePoint(character(bytes, at, more));
    at += more + 1;
  }
  return text;
}

function character(bytes: Uint8Array, at: number, more: number): number {
  let point = (bytes[at] as number) & (0x3f >> more);
  for (let i = 1; i <= more; i++) point = (point << 6) | ((bytes[at + i] as number) & 0x3f);
  return point;
}

/** Where white space before a cell ends: what `String.trim` takes away. */
export function afterSpace(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const byte = bytes[at] as number;
    const length = byte < 0x80 ? (isSpace(byte) ? 1 : 0) : spaceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return to;
}

/** Where white space after a cell begins. */
export function beforeSpace(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from) {
    const byte = bytes[at - 1] as number;
    if (byte < 0x80) {
      if (!isSpace(byte)) return at;
      at -= 1;
    } else if (at - from >= 2 && spaceLength(bytes, at - 2) === 2) at -= 2;
    else if (at - from >= 3 && spaceLength(bytes, at - 3) === 3) at -= 3;
    else return at;
  }
  return from;
}

const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13);

/** Bytes of a white-space character past ASCII (ECMAScript's WhiteSpace and LineTerminator); 0 where it is none. */
function spaceLength(bytes: Uint8Array, at: number): 0 | 2 | 3 {
  const first = bytes[at] as number;
  const second = bytes[at + 1] as number;
  if (first === 0xc2) return second === 0xa0 ? 2 : 0;
  const third = bytes[at + 2] as number;
  switch ((first << 16) | (second << 8) | third) {
    case 0xe19a80:
    case 0xe280a8:
    case 0xe280a9:
    case 0xe280af:
    case 0xe2819f:
    case 0xe38080:
    case 0xefbbbf:
      return 3;
    default:
      return first === 0xe2 && second === 0x80 && third >= 0x80 && third <= 0x8a ? 3 : 0;
  }
}
