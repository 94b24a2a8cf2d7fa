/** The longest id that the model takes. */
const longest = 63;

/** An id made of a label: `Someone who can sign` gives `someone_who_can_sign`; a label without letters gives `otherwise`. */
export function idFrom(label: string, otherwise: string): string {
  const plain = label
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (plain === '') return otherwise;
  const begun = /^[a-z]/.test(plain) ? plain : `${otherwise}_${plain}`;
  return begun.slice(0, longest).replace(/_+$/, '');
}

/** The same id, with a number behind it where it is taken. */
export function freeId(wanted: string, taken: Iterable<string>): string {
  const used = new Set(taken);
  // Every JavaScript object answers to this name.
  used.add('constructor');
  if (!used.has(wanted)) return wanted;
  for (let count = 2; ; count++) {
    const end = `_${count}`;
    const id = `${wanted.slice(0, longest - end.length)}${end}`;
    if (!used.has(id)) return id;
  }
}
