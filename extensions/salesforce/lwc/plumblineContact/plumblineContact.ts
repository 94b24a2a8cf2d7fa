import PlumblineCard from 'c/plumblineCard';
import type { Place } from 'c/plumblineActs';
import { dealsWith, type DealRow, type DealRows } from 'c/plumblineHost';
import type { Question } from 'c/plumblineReading';
import type { TextRow } from 'c/plumblineRows';
import type { ContactView } from '../../../../src/views/contact-view.ts';
import type { FitView } from '../../../../src/views/fit-view.ts';
import type { ModelLine } from '../../../../src/views/parts.ts';
import type { ContactCardReply } from '../../../../src/wire/reply.ts';

/** Contact: what does someone in this role worry about, and how did deals with them end? A lead is on no deal yet. */
export default class PlumblineContact extends PlumblineCard<'readContactCard'> {
  deals: DealRows | null = null;
  areDealsFailed = false;
  pickedId: string | null = null;

  get contact(): ContactView | null {
    return this.value?.contact ?? null;
  }

  get fit(): FitView | null {
    return this.contact?.fit ?? null;
  }

  get isContact(): boolean {
    return this.place.object === 'contact';
  }

  get isReady(): boolean {
    return this.value !== null;
  }

  get model(): ModelLine | null {
    return this.contact?.model ?? null;
  }

  get what(): string {
    return `the ${this.place.object}`;
  }

  get worries(): readonly TextRow[] {
    return (this.contact?.worries ?? []).map((text) => ({ text }));
  }

  /** One worry stands in the first line already. */
  get hasWorries(): boolean {
    return this.worries.length > 1;
  }

  get hasObjections(): boolean {
    return (this.contact?.objections ?? []).length > 0;
  }

  get fitLabel(): string {
    return `Fit: ${this.fit?.headline.text ?? ''}`;
  }

  /** Where several deals are open, the person says which one they are on. */
  get hasChoice(): boolean {
    return this.openDeals.length > 1;
  }

  get dealOptions(): { value: string; label: string }[] {
    return this.openDeals.map(({ id, name }) => ({ value: id, label: name }));
  }

  get dealId(): string | null {
    return this.pickedId ?? (this.openDeals.length === 1 ? (this.openDeals[0]?.id ?? null) : null);
  }

  get pickedValue(): string {
    return this.dealId ?? '';
  }

  pickDeal(event: CustomEvent<{ value: string }>): void {
    this.pickedId = event.detail.value;
  }

  takeFit(event: CustomEvent<FitView>): void {
    const fit = event.detail;
    this.replace(({ contact }) => ({ contact: { ...contact, fit } }));
  }

  protected override questionOf({ id }: Place): Question<'readContactCard'> {
    return { name: 'readContactCard', request: { contactId: id } };
  }

  protected override hasRead({ contact: { fit } }: ContactCardReply): void {
    this.watch(fit === null ? [] : [fit.ask, ...fit.alsoAsk].map((ask) => ask?.fill ?? null));
    if (this.isContact) void this.readDeals();
  }

  private get openDeals(): readonly DealRow[] {
    return (this.deals?.rows ?? []).filter((row) => row.outcome === 'open');
  }

  private async readDeals(): Promise<void> {
    const { id } = this.place;
    const reply = await dealsWith(id);
    if (id !== this.place.id) return;
    this.areDealsFailed = !reply.ok;
    if (reply.ok) this.deals = reply.value;
  }
}
