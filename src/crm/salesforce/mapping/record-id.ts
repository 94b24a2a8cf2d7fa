const short = /^[a-zA-Z0-9]{15}$/;
const long = /^[a-zA-Z0-9]{18}$/;
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The id with all of its 18 characters, as rows carry it; null for what can be no id: nothing else ever stands in a
 * question. The last three say which letters of the first fifteen are capitals
 * (https://codebycody.com/salesforces-algorithm-for-converting-ids-from-15-to-18-characters).
 */
export function recordId(id: string): string | null {
  if (long.test(id)) return id;
  if (!short.test(id)) return null;
  return id + [0, 5, 10].map((from) => signOf(id.slice(from, from + 5))).join('');
}

function signOf(five: string): string {
  const bits = Array.from(five, (letter, at) => (/[A-Z]/.test(letter) ? 2 ** at : 0));
  return signs.charAt(bits.reduce((sum, bit) => sum + bit, 0));
}
