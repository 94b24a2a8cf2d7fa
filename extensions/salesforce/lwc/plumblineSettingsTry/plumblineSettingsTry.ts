import { api, LightningElement } from 'lwc';
import { askAdmin } from 'c/plumblineAdminHost';
import { signOf, type Sign } from 'c/plumblineRows';
import type { SettingsView, TryOutView } from '../../../../src/views/admin/settings-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { DealsToTryReply } from '../../../../src/wire/admin-reply.ts';

type TriedRow = TryOutView['rows'][number] & { readonly key: string; readonly sign: Sign | null };

type OfferedDeal = DealsToTryReply['deals'][number] & { readonly tryName: string };

/** What the draft would change: for a deal that is picked, and for the open pipeline. */
export default class PlumblineSettingsTry extends LightningElement {
  @api settings: SettingsView | null = null;
  name = '';
  deals: DealsToTryReply['deals'] | null = null;
  tryOut: TryOutView | null = null;
  problem: ProblemView | null = null;
  isBusy = false;
  private dealId: string | null = null;

  override connectedCallback(): void {
    void this.find();
  }

  get findLabel(): string {
    return this.name.trim() === '' ? 'Show the newest open deals' : 'Find';
  }

  get offered(): readonly OfferedDeal[] {
    return (this.deals ?? []).map((deal) => ({ ...deal, tryName: `Try “${deal.name}”` }));
  }

  get isNone(): boolean {
    return this.deals !== null && this.deals.length === 0;
  }

  get rows(): readonly TriedRow[] {
    return (this.tryOut?.rows ?? []).map((row, index) => ({
      ...row,
      key: `${index} ${row.label}`,
      sign: signOf(row.tone),
    }));
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  writeName({ detail }: CustomEvent<{ value: string }>): void {
    this.name = detail.value;
  }

  findByKey(event: KeyboardEvent): void {
    if (event.key === 'Enter') void this.find();
  }

  async find(): Promise<void> {
    this.isBusy = true;
    const reply = await askAdmin('findDealsToTry', { name: this.name.trim() });
    this.isBusy = false;
    this.problem = reply.ok ? null : reply.problem;
    if (reply.ok) this.deals = reply.value.deals;
  }

  pick(event: Event): void {
    this.dealId = (event.target as HTMLElement).dataset['deal'] ?? null;
    void this.tryIt();
  }

  async tryIt(): Promise<void> {
    const { settings, dealId } = this;
    if (settings === null || dealId === null) return;
    this.isBusy = true;
    const { base, revision } = settings;
    const reply = await askAdmin('tryDraft', { base, revision, dealId });
    this.isBusy = false;
    this.problem = reply.ok ? null : reply.problem;
    if (!reply.ok) return;
    this.tryOut = reply.value.tryOut;
    // What was found gives way to what it shows; finding again brings it back.
    this.deals = null;
  }
}
