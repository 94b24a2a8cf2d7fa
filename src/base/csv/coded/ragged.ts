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

/** Which rows they are and what to do about them; null where there are none. */
export function raggedSentence({ count, first }: RaggedRows, width: number): string | null {
  if (count === 0) return null;
  const named = first.map(
    ({ line, cells }) => `line ${line} has ${cells} ${cells === 1 ? 'column' : 'columns'}`,
  );
  const more = count > first.length ? `, and so on in ${count} rows` : '';
  return `The first line has ${width} ${width === 1 ? 'column' : 'columns'}, but ${named.join(', ')}${more}. A cell that holds the separator needs quotes around it: export the file anew.`;
}
