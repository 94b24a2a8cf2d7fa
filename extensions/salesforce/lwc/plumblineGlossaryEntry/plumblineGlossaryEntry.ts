import { api, LightningElement } from 'lwc';
import type { GlossaryEntry } from '../../../../src/views/admin/glossary-view.ts';

interface FacetRow {
  readonly key: string;
  readonly label: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
}

/** One definition, and since when it is so. */
export default class PlumblineGlossaryEntry extends LightningElement {
  @api entry: GlossaryEntry | null = null;

  /** Puts the reader at this definition: a link led here. */
  @api
  focus(): void {
    const heading = this.template?.querySelector<HTMLElement>('h4');
    heading?.scrollIntoView({ block: 'center' });
    heading?.focus();
  }

  get facets(): readonly FacetRow[] {
    return (this.entry?.facets ?? []).map(({ label, lines }) => ({
      key: label,
      label,
      lines: lines.map((text, index) => ({ key: `${index} ${text}`, text })),
    }));
  }
}
