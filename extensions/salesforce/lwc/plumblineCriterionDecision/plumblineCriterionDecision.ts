import { api, LightningElement } from 'lwc';
import { ask, type Requests } from 'c/plumblineHost';
import type { TextRow } from 'c/plumblineRows';
import type { CriterionDecision, CriterionRow } from '../../../../src/views/guide-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { Reply, TapReply } from '../../../../src/wire/reply.ts';

/** A field of the form: it shows by itself what is wanted. */
interface Checked extends HTMLElement {
  reportValidity(): boolean;
}

/** What was decided about a criterion on this deal, and what whoever looks may do besides filling it in. */
export default class PlumblineCriterionDecision extends LightningElement {
  @api row: CriterionRow | null = null;
  @api dealId = '';
  opened: 'ask' | 'give' | null = null;
  isBusy = false;
  reason = '';
  until = '';
  said: string | null = null;
  problem: ProblemView | null = null;

  get decision(): CriterionDecision | null {
    return this.row?.decision ?? null;
  }

  get isShown(): boolean {
    return this.decision !== null;
  }

  get lines(): readonly TextRow[] {
    const lines = [this.decision?.said ?? null, this.decision?.elsewhere ?? null];
    return lines.filter((line) => line !== null).map((text) => ({ text }));
  }

  get attestLabel(): string | null {
    const attest = this.decision?.attest ?? null;
    if (attest === null) return null;
    return attest === 'attest' ? 'I stand behind this' : 'Take back';
  }

  get mayWaive(): boolean {
    return (this.decision?.waiveUntil ?? null) !== null;
  }

  get mayRefuse(): boolean {
    return this.mayWaive && this.decision?.isAsked === true;
  }

  get mayAsk(): boolean {
    return (this.decision?.askWaiverOf ?? null) !== null && this.decision?.isAsked !== true;
  }

  get hasActs(): boolean {
    return this.attestLabel !== null || this.mayWaive || this.mayAsk;
  }

  get isAsking(): boolean {
    return this.opened === 'ask' && this.mayAsk;
  }

  get isGiving(): boolean {
    return this.opened === 'give' && this.mayWaive;
  }

  get askExpanded(): string {
    return String(this.isAsking);
  }

  get giveExpanded(): string {
    return String(this.isGiving);
  }

  get askLabel(): string {
    return this.isAsking ? 'Close' : 'Ask to go on without it';
  }

  get giveLabel(): string {
    return this.isGiving ? 'Close' : 'Waive until…';
  }

  get sendLabel(): string {
    return `Ask ${this.decision?.askWaiverOf ?? ''}`;
  }

  toggleAsk(): void {
    this.opened = this.opened === 'ask' ? null : 'ask';
  }

  toggleGive(): void {
    this.opened = this.opened === 'give' ? null : 'give';
  }

  writeReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  chooseDay(event: CustomEvent<{ value: string | null }>): void {
    this.until = event.detail.value ?? '';
  }

  attest(): void {
    const undo = this.decision?.attest === 'withdraw';
    void this.send(() => ask('attest', { ...this.about, undo }));
  }

  askForIt(): void {
    if (this.isWanting()) return;
    void this.send(() => ask('askWaiver', { ...this.about, reason: this.reason.trim() }));
  }

  give(): void {
    if (this.isWanting()) return;
    const act = { kind: 'approve', until: this.until } as const;
    void this.send(() => ask('decideWaiver', { ...this.about, act }));
  }

  refuse(): void {
    void this.send(() => ask('decideWaiver', { ...this.about, act: { kind: 'refuse' } }));
  }

  private get about(): Pick<Requests['askWaiver'], 'dealId' | 'criterion'> {
    return { dealId: this.dealId, criterion: this.row?.id ?? '' };
  }

  /** What is wanted is told at the field, which takes the focus. */
  private isWanting(): boolean {
    const fields = [...(this.template?.querySelectorAll<Checked>('[data-field]') ?? [])];
    const wanting = fields.find((field) => !field.reportValidity());
    wanting?.focus();
    return wanting !== undefined;
  }

  /** The host tells every card of the deal, which then reads again. */
  private async send(doIt: () => Promise<Reply<TapReply>>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    this.said = null;
    const reply = await doIt();
    this.isBusy = false;
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    this.opened = null;
    this.said = reply.value.said;
  }
}
