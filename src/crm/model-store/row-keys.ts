const numbered = (number: number): string => String(number).padStart(6, '0');

/** The row that holds one piece of a part, counted from 1. Named by its content, so that the same content is one row. */
export const partKey = (path: string, hash: string, piece: number): string =>
  `part/${path}/${hash.slice(0, 16)}/${piece}`;

/** The row that is a release: making it is publishing. */
export const releaseKey = (number: number): string => `release/${numbered(number)}`;

/** The row that is one revision of the draft upon a release; 0 where none was published. */
export const draftKey = (base: number, revision: number): string =>
  `draft/${numbered(base)}/${numbered(revision)}`;

/** The row that says that one function of the company has taken note of this content of icp.yaml. */
export const acknowledgementKey = (icpHash: string, of: string): string =>
  `ack/${icpHash.slice(0, 16)}/${of}`;

/** The row of the summary of an audit, the first of its day or a later one. */
export const auditKey = (day: string, turn: number): string =>
  turn === 1 ? `audit/${day}` : `audit/${day}/${turn}`;

/** The row of the summary of a backtest, the first one that was kept or a later one. */
export const backtestKey = (number: number): string => `backtest/${numbered(number)}`;
