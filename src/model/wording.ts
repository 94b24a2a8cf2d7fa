/** `a, b and c`, each marked as code. */
export function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const marked = names.map(code);
  const last = marked.at(-1);
  if (last === undefined) return 'nothing';
  return marked.length === 1 ? last : `${marked.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** Marks a name or value as it stands in the file; long ones are cut. */
export function code(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const line = text.replaceAll(/\s+/g, ' ');
  return `\`${line.length > 60 ? `${line.slice(0, 57)}…` : line}\``;
}

/** `1 problem`, `2 problems`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "Did you mean …?" where one name is near, else what there is to choose from. */
export function suggestion(meant: string, names: readonly string[], otherwise: string): string {
  const near = nearest(meant, names);
  return near === null ? otherwise : `Did you mean ${code(near)}?`;
}

/** The name that was most likely meant, or null when none is near. */
export function nearest(meant: string, names: readonly string[]): string | null {
  const wanted = meant.toLowerCase();
  const most = Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly name: string; readonly steps: number } | null = null;
  for (const name of names) {
    const steps = editSteps(wanted, name.toLowerCase(), most);
    if (steps <= most && (best === null || steps < best.steps)) best = { name, steps };
  }
  return best?.name ?? null;
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment); `most + 1` when more. */
function editSteps(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const cell = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + change);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j] ?? 0, cell(i - 2, j - 2) + 1);
    }
  }
  return cell(a.length, b.length);
}
