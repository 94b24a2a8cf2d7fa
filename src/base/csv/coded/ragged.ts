const mostNamed = 3;

/** Rows whose number of cells is not that of the first line. */
export interface RaggedRows {
  count: number;
  /** The first of them. */
  readonly first: { readonly line: number; readonly cells: number }[];
  readonly note: (line: number, cells: number) => void;
}

/** None so far. */
export function ragged(): RaggedRows {
  const rows: RaggedRows = {
    count: 0,
    first: [],
    note: (line, cells) => {
      rows.count += 1;
      if (rows.first.length < mostNamed) rows.first.push({ line, cells });
    },
  };
  return rows;
}

/** What to do where the names of the columns do not come first. */
export const titleCure =
  'The first line has to name the columns: where a title or a note stands above the names, delete the lines above them.';

/** Whether what came first is no line of names: the rows agree on more than twice as many columns. */
const isTitle = (first: RaggedRows['first'], width: number): boolean =>
  first.every(({ cells }) => cells > 2 * width && cells === first[0]?.cells);

/** Which rows they are and what to do about them, where so many others are as the first line; null where there are none. */
export function raggedSentence({ count, first }: RaggedRows, width: number, even: number): string | null {
  if (count === 0) return null;
  const named = first.map(
    ({ line, cells }) => `line ${line} has ${cells} ${cells === 1 ? 'column' : 'columns'}`,
  );
  const more = count > first.length ? `, and so on in ${count} rows` : '';
  const told = `The first line has ${width} ${width === 1 ? 'column' : 'columns'}, but ${named.join(', ')}${more}.`;
  if (even === 0 && isTitle(first, width)) return `${told} ${titleCure}`;
  return `${told} A cell that holds the separator needs quotes around it: export the file anew.`;
}
