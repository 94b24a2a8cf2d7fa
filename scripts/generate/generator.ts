/** A file that is made from the sources, with its text. */
export interface GeneratedFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Makes some of the files that are kept in the repository and never edited by hand. */
export interface Generator {
  readonly name: string;
  /** Folders in which nothing else may lie. */
  readonly owns: readonly string[];
  readonly generate: () => Promise<readonly GeneratedFile[]>;
}
