import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { askAdmin } from 'c/plumblineAdminHost';
import type {
  GlossaryEntry,
  GlossaryGroup,
  GlossaryView,
} from '../../../../src/views/admin/glossary-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';

/** Every word of the model, found by what it says; a link from a card leads to one of them. */
export default class PlumblineGlossary extends LightningElement {
  glossary: GlossaryView | null = null;
  problem: ProblemView | null = null;
  looked = '';
  /** The definition that a link led to, until the reader is there. */
  private wanted: string | null = null;

  @wire(CurrentPageReference)
  hearPage(page: PageReference | undefined): void {
    this.wanted = page?.state?.['c__entry'] ?? null;
    if (this.wanted !== null) this.looked = '';
  }

  override connectedCallback(): void {
    void this.read();
  }

  override renderedCallback(): void {
    const { wanted } = this;
    if (wanted === null || this.glossary === null) return;
    this.wanted = null;
    const entries = [...(this.template?.querySelectorAll<HTMLElement>('c-plumbline-glossary-entry') ?? [])];
    entries
      .find((entry) => (entry as HTMLElement & { entry: GlossaryEntry | null }).entry?.id === wanted)
      ?.focus();
  }

  get isLoading(): boolean {
    return this.glossary === null && this.problem === null;
  }

  get groups(): readonly GlossaryGroup[] {
    const words = this.looked.trim().toLowerCase();
    const groups = this.glossary?.groups ?? [];
    return groups
      .map((group) => ({ ...group, entries: group.entries.filter(({ search }) => search.includes(words)) }))
      .filter(({ entries }) => entries.length > 0);
  }

  get isNone(): boolean {
    return this.glossary !== null && this.groups.length === 0;
  }

  get noneWords(): string {
    return `Nothing is called “${this.looked.trim()}”.`;
  }

  look({ detail }: CustomEvent<{ value: string }>): void {
    this.looked = detail.value;
  }

  readAgain(): void {
    void this.read();
  }

  private async read(): Promise<void> {
    const reply = await askAdmin('readGlossary', {});
    this.problem = reply.ok ? null : reply.problem;
    if (reply.ok) this.glossary = reply.value.glossary;
  }
}
