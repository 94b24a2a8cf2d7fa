import type { Tone, TonedLine } from '../parts.ts';

/** What a draft would change for one deal, and for the open pipeline. */
export interface TryOutView {
  /** `Harbour Foods, 3 sites · Vendor evaluation` */
  readonly title: string;
  /** `With this draft 3 of 6 are missing to leave this stage; as published, 2 of 5.` */
  readonly headline: TonedLine;
  readonly rows: readonly {
    readonly label: string;
    readonly says: string;
    readonly published: string;
    readonly draft: string;
    readonly tone: Tone;
  }[];
  /** `Fit: 82, tier A; as published 78, tier B.` */
  readonly fit: string | null;
  readonly pipeline: {
    /** `Of 40 open deals, 12 could leave their stage as published, 9 with this draft.` */
    readonly headline: string;
    readonly rows: readonly { readonly label: string; readonly text: string }[];
  };
}
