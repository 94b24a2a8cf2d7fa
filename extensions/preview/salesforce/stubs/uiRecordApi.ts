// Stands in for `lightning/uiRecordApi`: records of the local Salesforce by UI API, and again when one is changed.
import { lightningPage, UI_API } from './lightning-page.ts';

interface Wired {
  readonly data?: unknown;
  readonly error?: unknown;
}

interface Config {
  readonly recordId?: string | undefined;
  readonly fields?: readonly Field[];
  readonly optionalFields?: readonly Field[];
}

type Field = string | { readonly objectApiName: string; readonly fieldApiName: string };

const nameOf = (field: Field): string =>
  typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

const live = new Set<getRecord>();
let isListening = false;

function listen(): void {
  if (isListening) return;
  isListening = true;
  lightningPage().onChange((id) => live.forEach((wire) => wire.hear(id)));
}

/** The wire adapter: the fields that were asked for, again whenever the record is another. */
export class getRecord {
  private readonly give: (wired: Wired) => void;
  private config: Config = {};
  private given = '';
  private turn = 0;

  constructor(give: (wired: Wired) => void) {
    this.give = give;
    give({ data: undefined, error: undefined });
  }

  connect(): void {
    live.add(this);
    listen();
  }

  disconnect(): void {
    live.delete(this);
  }

  update(config: Config): void {
    this.config = config;
    this.given = '';
    void this.read();
  }

  hear(id: string): void {
    if (this.config.recordId === id) void this.read();
  }

  async read(): Promise<void> {
    const { recordId, fields = [], optionalFields = [] } = this.config;
    if (recordId === undefined || fields.length + optionalFields.length === 0) return;
    this.turn += 1;
    const mine = this.turn;
    const asked = new URLSearchParams({
      fields: fields.map(nameOf).join(','),
      optionalFields: optionalFields.map(nameOf).join(','),
    });
    const { status, body } = await lightningPage().call('GET', `${UI_API}/records/${recordId}?${asked}`);
    const wired =
      status < 300 ? { data: body, error: undefined } : { data: undefined, error: { status, body } };
    const text = JSON.stringify(wired);
    // The platform gives the same thing once.
    if (mine !== this.turn || text === this.given) return;
    this.given = text;
    this.give(wired);
  }
}

/** Reads anew what was changed behind the page's back, as the platform does. */
export async function notifyRecordUpdateAvailable(
  records: readonly { readonly recordId: string }[],
): Promise<void> {
  const ids = new Set(records.map(({ recordId }) => recordId));
  for (const id of ids) lightningPage().changed(id);
  await Promise.resolve();
}
