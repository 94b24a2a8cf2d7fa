import { err, ok, type Result } from '../../base/result.ts';
import type { CrmError } from '../port.ts';
import { recordWords } from '../record-words.ts';
import { readOne, type AccountWork } from './account-work.ts';
import { patchRecord } from './client/patch.ts';
import type { Changes } from './mapping/fit-properties.ts';
import { longestText } from './mapping/property-names.ts';
import { valueOf, type HubSpotRecord } from './mapping/record.ts';

/** Rows that are only ever added to, kept as JSON in one property of a deal. */
export interface Ledger<Row> {
  readonly property: string;
  /** The rows of a text; null where it is none of ours, and must not be written over. */
  readonly read: (text: string | null) => readonly Row[] | null;
  readonly write: (rows: readonly Row[]) => string;
  /** Of rows in the order in which they were added, those that count. */
  readonly settle: (rows: readonly Row[]) => readonly Row[];
  /** What people call the property. */
  readonly label: string;
}

/** What adding a row did. */
export interface Added<Row> {
  /** The rows as they stand now. */
  readonly rows: readonly Row[];
  /** Properties that were written. */
  readonly written: ReadonlySet<string>;
}

const mostRepairs = 4;

/**
 * Adds a row. HubSpot has no way to write only if nothing changed meanwhile, so what was written is read back with
 * its history: rows that somebody else added at the same moment, and that ours wrote over, are put back. Two who do
 * this at once come to the same rows. `beside` gives what goes into other properties of the deal.
 */
export async function addRow<Row>(
  work: AccountWork,
  deal: HubSpotRecord,
  ledger: Ledger<Row>,
  row: Row,
  beside: (rows: readonly Row[]) => Changes,
): Promise<Result<Added<Row>, CrmError>> {
  const rows = ledger.read(valueOf(deal, ledger.property));
  if (rows === null) return err(notOurs(ledger));
  let wanted = ledger.settle([...rows, row]);
  let written: ReadonlySet<string> = new Set();
  for (let repair = 0; repair <= mostRepairs; repair++) {
    const done = await writeRows(work, deal.id, ledger, wanted, beside(wanted));
    if (!done.ok) return done;
    written = new Set([...written, ...done.value]);
    const standing = await readBack(work, deal.id, ledger);
    if (!standing.ok) return standing;
    if (standing.value.now === standing.value.settled) return ok({ rows: standing.value.rows, written });
    wanted = standing.value.rows;
  }
  return err({ kind: 'conflict', message: 'Others keep changing this deal at the same moment.' });
}

async function writeRows<Row>(
  work: AccountWork,
  id: string,
  ledger: Ledger<Row>,
  rows: readonly Row[],
  beside: Changes,
): Promise<Result<ReadonlySet<string>, CrmError>> {
  const text = ledger.write(rows);
  if (text.length > longestText) return err(full(ledger));
  const record = { type: 'deals', id, what: recordWords('deal', id) };
  return patchRecord(work.transport, record, { [ledger.property]: text }, beside);
}

interface Standing<Row> {
  readonly rows: readonly Row[];
  /** The text that should stand there, and the one that does. */
  readonly settled: string;
  readonly now: string;
}

/** The rows of every text that ever stood there, oldest first: what was written over once is found again. */
async function readBack<Row>(
  work: AccountWork,
  id: string,
  ledger: Ledger<Row>,
): Promise<Result<Standing<Row>, CrmError>> {
  const wanted = { properties: [ledger.property], withHistory: [ledger.property] };
  const deal = await readOne(work, 'deal', id, wanted);
  if (!deal.ok) return deal;
  const now = valueOf(deal.value, ledger.property) ?? '';
  const history = (deal.value.history[ledger.property] ?? []).toReversed();
  const texts = [...history.map(({ value }) => value), now];
  const rows = ledger.settle(texts.flatMap((text) => ledger.read(text) ?? []));
  return ok({ rows, settled: ledger.write(rows), now });
}

type Named = Pick<Ledger<never>, 'label' | 'property'>;

const full = ({ label, property }: Named): CrmError => {
  const message = `${label} of this deal is full: a property of HubSpot’s holds ${longestText} characters. Nothing was lost, and nothing was added.`;
  return { kind: 'rejected', fields: [{ field: property, message }], message };
};

const notOurs = ({ label, property }: Named): CrmError => {
  const message = `${label} of this deal was changed by hand and can no longer be read. An admin restores its last value from the property’s history; until then nothing is written over it.`;
  return { kind: 'rejected', fields: [{ field: property, message }], message };
};
