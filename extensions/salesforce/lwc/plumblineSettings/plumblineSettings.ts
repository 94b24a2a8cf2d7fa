import { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { askAdmin } from 'c/plumblineAdminHost';
import type { Act, ActAsked } from 'c/plumblineEditor';
import type { SettingsView } from '../../../../src/views/admin/settings-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';

const LABEL_OF = {
  stages: 'Stages',
  facts: 'Facts',
  fit: 'Fit',
  content: 'Content',
  try: 'Try it',
  rules: 'Rules',
  publish: 'Publish',
} as const;

type Tab = keyof typeof LABEL_OF;

const TABS = Object.keys(LABEL_OF) as readonly Tab[];

interface TabRow {
  readonly id: Tab;
  readonly label: string;
  readonly selected: string;
  readonly tabIndex: string;
  readonly look: string;
}

interface PanelRow {
  readonly id: Tab;
  readonly label: string;
  readonly look: string;
  readonly isStages: boolean;
  readonly isFacts: boolean;
  readonly isFit: boolean;
  readonly isContent: boolean;
  readonly isTry: boolean;
  readonly isRules: boolean;
}

/** What an admin sets: stages, facts, fit, content; tried out and published from here. */
export default class PlumblineSettings extends LightningElement {
  settings: SettingsView | null = null;
  problem: ProblemView | null = null;
  isReading = false;
  tab: Tab = 'stages';
  visited: readonly Tab[] = ['stages'];
  /** Acts are done one after another: each goes out with the draft as the one before it left it. */
  private queue: Promise<void> = Promise.resolve();

  override connectedCallback(): void {
    void this.read();
  }

  get isLoading(): boolean {
    return this.settings === null && this.problem === null;
  }

  get tabs(): readonly TabRow[] {
    return TABS.map((id) => ({
      id,
      label: this.labelOf(id),
      selected: String(id === this.tab),
      tabIndex: id === this.tab ? '0' : '-1',
      look: id === this.tab ? 'tab tab_open' : 'tab',
    }));
  }

  /** What was opened stays on the page: what was typed in it is there when it is opened again. */
  get panels(): readonly PanelRow[] {
    return this.visited.map((id) => ({
      id,
      label: this.labelOf(id),
      look: id === this.tab ? 'panel' : 'panel slds-hide',
      isStages: id === 'stages',
      isFacts: id === 'facts',
      isFit: id === 'fit',
      isContent: id === 'content',
      isTry: id === 'try',
      isRules: id === 'rules',
    }));
  }

  chooseTab(event: Event): void {
    this.open((event.currentTarget as HTMLElement).dataset['tab'] as Tab);
  }

  /** Arrows go from tab to tab, as the pattern of tabs has it: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
  moveTab(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = TABS[(TABS.indexOf(this.tab) + step + TABS.length) % TABS.length] ?? this.tab;
    this.open(next);
    this.template?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }

  get againLabel(): string {
    return this.isReading ? 'Reading…' : 'Read again';
  }

  async read(): Promise<void> {
    this.isReading = true;
    const reply = await askAdmin('readSettings', { count: true });
    this.isReading = false;
    this.problem = reply.ok ? null : reply.problem;
    if (reply.ok) this.settings = reply.value.settings;
  }

  readAgain(): void {
    void this.read();
  }

  /** A part of the page changes something: done in turn, and told. */
  hearAct(event: CustomEvent<ActAsked>): void {
    const { act, answer } = event.detail;
    this.queue = this.queue.then(() => this.doIt(act)).then(answer);
  }

  private open(tab: Tab): void {
    this.tab = tab;
    if (!this.visited.includes(tab)) this.visited = [...this.visited, tab];
  }

  private labelOf(tab: Tab): string {
    const count = this.settings?.changes.length ?? 0;
    return tab === 'publish' && count > 0 ? `${LABEL_OF[tab]} (${count})` : LABEL_OF[tab];
  }

  private async doIt(act: Act): Promise<ProblemView | null> {
    const { settings } = this;
    if (settings === null) return null;
    const { base, revision } = settings;
    const reply = await act({ base, revision });
    if (reply.ok) {
      this.settings = reply.value.settings;
      const { said } = reply.value;
      if (said !== null) this.dispatchEvent(new ShowToastEvent({ title: said, variant: 'success' }));
      return null;
    }
    // Somebody else was there first: what they made of it is shown, and what was typed here stays.
    if (reply.problem.kind === 'out_of_date') await this.read();
    return reply.problem;
  }
}
