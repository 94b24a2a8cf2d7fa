// Lightning Data Service with one record at a time, which a test changes as an edit on the page does.

type Fields = Readonly<Record<string, unknown>>;
interface Wired {
  readonly data?: unknown;
  readonly error?: unknown;
}
interface Config {
  readonly recordId?: string;
  readonly optionalFields?: readonly string[];
}

const records = new Map<string, Fields>();
const wires = new Set<getRecord>();

/** The wire adapter: gives the fields that were asked for, again after each change. */
export class getRecord {
  private readonly give: (wired: Wired) => void;
  private config: Config = {};

  constructor(give: (wired: Wired) => void) {
    this.give = give;
    give({});
  }

  connect(): void {
    wires.add(this);
  }

  disconnect(): void {
    wires.delete(this);
  }

  update(config: Config): void {
    this.config = config;
    this.emit();
  }

  emit(): void {
    const { recordId, optionalFields = [] } = this.config;
    const record = recordId === undefined ? undefined : records.get(recordId);
    if (recordId === undefined || record === undefined) return;
    const names = optionalFields.map((name) => name.slice(name.indexOf('.') + 1));
    const read = names.filter((name) => name in record);
    const fields: Record<string, unknown> = Object.fromEntries(
      read.map((name) => [name, { value: record[name], displayValue: null }]),
    );
    this.give({ data: { id: recordId, apiName: 'Record', fields } });
  }
}

/** Changes a record as an edit on the page does. */
function editRecord(id: string, fields: Fields): void {
  records.set(id, { ...records.get(id), ...fields });
  wires.forEach((wire) => wire.emit());
}

/** Tells that a record was written beside Lightning Data Service. */
export const notifyRecordUpdateAvailable = (): Promise<void> => Promise.resolve();

Object.assign(globalThis, { editRecord });
