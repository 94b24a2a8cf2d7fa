/** The largest file that is read: many times what people write by hand, and little enough to check at once. */
export const mostBytes = 1_000_000;

/** What to say of a file of this size, or null when it is small enough. */
export function tooLarge(bytes: number): { readonly what: string; readonly todo: string } | null {
  if (bytes <= mostBytes) return null;
  return {
    what: `the file has ${(bytes / 1_000_000).toFixed(1)} MB, and 1 MB is the most that is read`,
    todo: 'Check that it is the right file; a model holds rules and texts, no records.',
  };
}
