/** Where a bracket has no partner. */
export interface Unbalanced {
  readonly problem: string;
  readonly line: number;
  readonly column: number;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
/** Comments, texts, line ends and brackets of Apex; a text of three quotes runs over lines. */
const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'|[{}()[\]]/g;

/** The first bracket of an Apex source that is not closed, or closes nothing; null when all of them match. */
export function unbalanced(source: string): Unbalanced | null {
  const open: { readonly sign: string; readonly at: number }[] = [];
  for (const { 0: sign, index } of source.matchAll(tokens)) {
    if (sign in closers) open.push({ sign, at: index });
    else if (sign.length === 1 && '})]'.includes(sign)) {
      const last = open.pop();
      if (!last || closers[last.sign] !== sign)
        return problemAt(source, index, `Unexpected token '${sign}'.`);
    }
  }
  const left = open.at(-1);
  return left ? problemAt(source, left.at, `Missing '${closers[left.sign] ?? ''}' for '${left.sign}'`) : null;
}

function problemAt(source: string, at: number, problem: string): Unbalanced {
  const lines = source.slice(0, at).split('\n');
  return { problem, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
