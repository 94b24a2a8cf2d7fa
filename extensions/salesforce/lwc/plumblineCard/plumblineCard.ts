import { api, LightningElement, wire } from 'lwc';
import { getRecord, type RecordRepresentation, type WiredRecord } from 'lightning/uiRecordApi';
import type { Place, RecordKind } from 'c/plumblineActs';
import { subscribe } from 'c/plumblineHost';
import { Reader, type Question, type Reading, type ReadName } from 'c/plumblineReading';
import type { FieldToFill, ProblemView } from '../../../../src/views/parts.ts';
import type { Replies } from '../../../../src/wire/reply.ts';

const KIND_OF: Readonly<Record<string, RecordKind>> = {
  Opportunity: 'deal',
  Account: 'company',
  Contact: 'contact',
  Lead: 'lead',
};

const OBJECT_OF: Readonly<Record<RecordKind, string>> = {
  deal: 'Opportunity',
  company: 'Account',
  contact: 'Contact',
  lead: 'Lead',
};

/** What moves a card by itself: any edit of the record, and a deal's stage. */
const ALWAYS: Readonly<Record<RecordKind, readonly string[]>> = {
  deal: ['Opportunity.LastModifiedDate', 'Opportunity.StageName', 'Opportunity.IsClosed'],
  company: ['Account.LastModifiedDate'],
  contact: ['Contact.LastModifiedDate'],
  lead: ['Lead.LastModifiedDate'],
};

/** What every card does: it reads about its record, and reads again when the record changes on the open page. */
export default abstract class PlumblineCard<N extends ReadName> extends LightningElement {
  reading: Reading<Replies[N]> = { status: 'loading' };
  /** The other record that the card is about, such as a deal's account; read through the wire too. */
  aboutId: string | undefined;
  watched: readonly string[] = [];
  watchedAbout: readonly string[] = [];
  private givenId: string | undefined;
  private givenObject = 'Opportunity';
  private isConnectedNow = false;
  private endSubscription: (() => void) | null = null;
  private readonly seen = new Map<string, string>();
  private readonly reader = new Reader<N>((reading) => {
    this.reading = reading;
    if (reading.status === 'ready' && !reading.isReading) this.hasRead(reading.value);
  });

  /** The record of the page; the platform sets it. */
  @api
  get recordId(): string | undefined {
    return this.givenId;
  }
  set recordId(value: string | undefined) {
    this.givenId = value;
    this.begin();
  }

  /** The object of the record; the platform sets it. */
  @api
  get objectApiName(): string {
    return this.givenObject;
  }
  set objectApiName(value: string | undefined) {
    this.givenObject = value ?? 'Opportunity';
    this.begin();
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$watched' })
  hearRecord({ data }: WiredRecord): void {
    this.hear(data);
  }

  @wire(getRecord, { recordId: '$aboutId', optionalFields: '$watchedAbout' })
  hearAbout({ data }: WiredRecord): void {
    this.hear(data);
  }

  override connectedCallback(): void {
    this.isConnectedNow = true;
    this.begin();
  }

  override disconnectedCallback(): void {
    this.isConnectedNow = false;
    this.end();
  }

  /** What this card reads about the record. */
  protected abstract questionOf(place: Place): Question<N>;

  /** The stage that was read, where this card shows a guide. */
  protected stageOf(_value: Replies[N]): string | null {
    return null;
  }

  /** Called with what was read, each time. */
  protected hasRead(_value: Replies[N]): void {}

  /** Called when a deal that was open on this page is closed on it. */
  protected hasClosed(): void {}

  get place(): Place {
    const object = KIND_OF[this.givenObject] ?? 'deal';
    const stage = this.reading.status === 'ready' ? this.stageOf(this.reading.value) : null;
    return { object, id: this.givenId ?? '', stage };
  }

  /** What was read; null until then. */
  get value(): Replies[N] | null {
    return this.reading.status === 'ready' ? this.reading.value : null;
  }

  get isReading(): boolean {
    return this.reading.status === 'ready' && this.reading.isReading;
  }

  get problem(): ProblemView | null {
    return this.reading.status === 'loading' ? null : this.reading.problem;
  }

  /** Reads again; also what *Try again* and *Read again* do. */
  readAgain(): void {
    this.reader.readAgain();
  }

  protected replace(change: (value: Replies[N]) => Replies[N]): void {
    this.reader.replace(change);
  }

  /** Hears of edits in these fields besides: what the card asks to be filled in. */
  protected watch(fills: readonly (FieldToFill | null)[]): void {
    const { object, id } = this.place;
    const named = fills.flatMap((fill) => (fill === null || fill.field === null ? [] : [fill]));
    const other = named.find((fill) => fill.recordId !== id);
    const fieldsOf = (recordId: string): readonly string[] =>
      named
        .filter((fill) => fill.recordId === recordId)
        .map((fill) => `${OBJECT_OF[fill.object]}.${fill.field}`);
    this.watched = sameOrNew(this.watched, [...ALWAYS[object], ...fieldsOf(id)]);
    this.aboutId = other?.recordId;
    const about = other === undefined ? [] : [...ALWAYS[other.object], ...fieldsOf(other.recordId)];
    this.watchedAbout = sameOrNew(this.watchedAbout, about);
  }

  private begin(): void {
    const id = this.givenId;
    if (!this.isConnectedNow || id === undefined) return;
    this.end();
    this.watch([]);
    this.endSubscription = subscribe(id, () => this.readAgain());
    this.reader.start(this.questionOf(this.place));
  }

  private end(): void {
    this.endSubscription?.();
    this.endSubscription = null;
    this.reader.stop();
    this.seen.clear();
  }

  /** A value that was seen before and is another one now: an inline edit, the path, a form, or our own write. */
  private hear(data: RecordRepresentation | undefined): void {
    if (data === undefined) return;
    const changed = Object.entries(data.fields).filter(([name, field]) => {
      const key = `${data.id}.${name}`;
      const value = JSON.stringify(field.value ?? null);
      const before = this.seen.get(key);
      this.seen.set(key, value);
      return before !== undefined && before !== value;
    });
    if (changed.length === 0) return;
    if (changed.some(([name, field]) => name === 'IsClosed' && field.value === true)) this.hasClosed();
    this.readAgain();
  }
}

/** Each field once; the list from before where it names the same, so that a wire is not asked anew. */
function sameOrNew(before: readonly string[], fields: readonly string[]): readonly string[] {
  const now = [...new Set(fields)];
  return now.join() === before.join() ? before : now;
}
