/**
 * How many examples a property tries: enough to find a mistake in a minute's work, few enough to run at every change.
 * A failure prints its seed and path; PLUMBLINE_PROPERTY_RUNS tries more.
 */
export function runs(usual: number): { readonly numRuns: number; readonly seed: number } {
  const asked = process.env['PLUMBLINE_PROPERTY_RUNS'];
  return { numRuns: asked === undefined ? usual : Number(asked), seed };
}

const seed = Number(process.env['PLUMBLINE_PROPERTY_SEED'] ?? Date.now() % 2_147_483_647);
console.log(`Property tests: seed ${seed}`);
