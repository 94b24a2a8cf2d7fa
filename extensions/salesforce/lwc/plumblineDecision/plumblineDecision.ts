import { api, LightningElement } from 'lwc';
import { ask, type Requests } from 'c/plumblineHost';
import type { FitView, TierDecisionView } from '../../../../src/views/fit-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';

type Act = Requests['overrideTier']['act'];

/** A field of the form: it shows by itself what is wanted. */
interface Checked extends HTMLElement {
  reportValidity(): boolean;
}

/** A manager's say on the tier: agree, override until a day, or take that back. Tells the new fit as `fit`. */
export default class PlumblineDecision extends LightningElement {
  @api fit: FitView | null = null;
  isOpen = false;
  isBusy = false;
  problem: ProblemView | null = null;
  tier = '';
  reason = '';
  until = '';

  get decision(): TierDecisionView | null {
    return this.fit?.decision ?? null;
  }

  get line(): string | null {
    const lines = [this.decision?.current, this.decision?.notOffered].filter((line) => line != null);
    return lines.length === 0 ? null : lines.join(' ');
  }

  /** A deal has no tier of its own to override. */
  get isOffered(): boolean {
    return this.decision?.offered === true && this.fit?.about.object !== 'deal';
  }

  get isDecided(): boolean {
    return this.decision?.current != null;
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get toggleLabel(): string {
    return this.isOpen ? 'Close' : 'Override until…';
  }

  get tiers(): { value: string; label: string }[] {
    return (this.decision?.tiers ?? []).map(({ value, label }) => ({ value, label }));
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
  }

  agree(): void {
    void this.decide({ kind: 'agree' });
  }

  lift(): void {
    void this.decide({ kind: 'lift' });
  }

  chooseTier(event: CustomEvent<{ value: string }>): void {
    this.tier = event.detail.value;
  }

  writeReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
  }

  chooseDay(event: CustomEvent<{ value: string | null }>): void {
    this.until = event.detail.value ?? '';
  }

  /** Everything that is wanted is told at once, and the first field of it takes the focus. */
  override(): void {
    const fields = [...(this.template?.querySelectorAll<Checked>('[data-field]') ?? [])];
    const wanting = fields.filter((field) => !field.reportValidity());
    if (wanting.length > 0) {
      wanting[0]?.focus();
      return;
    }
    const { tier, until } = this;
    void this.decide({ kind: 'override', tier, reason: this.reason.trim(), until });
  }

  private async decide(act: Act): Promise<void> {
    const about = this.fit?.about;
    if (about === undefined || about.object === 'deal' || this.isBusy) return;
    this.isBusy = true;
    this.problem = null;
    const reply = await ask('overrideTier', { object: about.object, id: about.id, act });
    this.isBusy = false;
    if (!reply.ok) {
      this.problem = reply.problem;
      return;
    }
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent('fit', { detail: reply.value.fit, bubbles: true, composed: true }));
  }
}
