const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const shortLength = 15;
const groupLength = 5;

/** The three characters that make an id of 15 safe in any case: one bit for each capital, five to a character. */
function checksum(short: string): string {
  const groups = [0, 1, 2].map((at) => short.slice(at * groupLength, (at + 1) * groupLength));
  return groups
    .map((group) =>
      Array.from(group).reduce((bits, char, at) => bits | (char >= 'A' && char <= 'Z' ? 1 << at : 0), 0),
    )
    .map((bits) => letters[bits] ?? '')
    .join('');
}

/** The id of 18 characters: `idOf('006', 4101)` is `006000000004101AAA`. */
export function idOf(keyPrefix: string, number: number | string): string {
  const short = keyPrefix + String(number).padStart(shortLength - keyPrefix.length, '0');
  return short + checksum(short);
}

/** An id of 18 characters from one of 15 or 18; null for anything else. */
export function fullId(text: string): string | null {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) return null;
  const short = text.slice(0, shortLength);
  const full = short + checksum(short);
  return text.length === shortLength || text.slice(shortLength).toUpperCase() === full.slice(shortLength)
    ? full
    : null;
}

/** The first three characters, which tell the object. */
export const prefixOf = (id: string): string => id.slice(0, 3);

/** The number in an id that this org or a seed gave; 0 for any other. */
export const numberIn = (id: string): number => {
  const digits = /^[a-zA-Z0-9]{3}(\d{12})/.exec(id)?.[1];
  return digits === undefined ? 0 : Number(digits);
};
