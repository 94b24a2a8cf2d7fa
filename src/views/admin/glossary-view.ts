import type { TonedLine } from '../parts.ts';

/** One thing that is told of a definition: `Buying job`, `To leave it`, `Counts`. */
export interface GlossaryFacet {
  readonly label: string;
  /** One line, or several that stand below each other. */
  readonly lines: readonly string[];
}

/** One definition. */
export interface GlossaryEntry {
  /** Names it in links and on the page: `stage/new_business/discovery`, `tier/company_fit/a`, `fact/erp`, `term/…`. */
  readonly id: string;
  readonly label: string;
  /** What it means; null where nobody has written it down yet. */
  readonly means: string | null;
  readonly facets: readonly GlossaryFacet[];
  /** `The same since release 9, 3 Nov.` or `Not published yet.`; toned where the definition is missing. */
  readonly since: TonedLine;
  /** What a search looks in, in lower case. */
  readonly search: string;
}

/** Definitions of one kind. */
export interface GlossaryGroup {
  /** `term`, `stage/new_business`, `tier/company_fit`, `fact`. */
  readonly id: string;
  /** `Stages of New business`. */
  readonly title: string;
  readonly entries: readonly GlossaryEntry[];
}

/** Every word of the model on one page. */
export interface GlossaryView {
  /** `Release 12 by Nora Feld, in force since 3 Nov.` */
  readonly headline: TonedLine;
  /** `58 definitions. 3 facts say nothing yet of what they mean.` */
  readonly line: string;
  readonly groups: readonly GlossaryGroup[];
}
