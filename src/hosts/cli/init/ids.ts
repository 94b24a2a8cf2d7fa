/** Makes ids of labels, each of them once. */
export class Ids {
  readonly #taken = new Set<string>();

  /** `Loss Reason` → `loss_reason`; a second one → `loss_reason_2`. A prefix is used where the label gives none. */
  of(label: string, otherwise: string): string {
    const wanted = idIn(label) || otherwise;
    let id = wanted;
    for (let next = 2; this.#taken.has(id); next++) id = `${wanted.slice(0, 58)}_${next}`;
    this.#taken.add(id);
    return id;
  }

  /** Keeps others from being called so. */
  reserve(id: string): void {
    this.#taken.add(id);
  }
}

/** The label as an id of the model; empty where nothing of it can stand in one. */
export function idIn(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/['’]/g, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return plain.slice(0, 60).replace(/_+$/, '') === 'constructor' ? '' : plain.slice(0, 60).replace(/_+$/, '');
}
