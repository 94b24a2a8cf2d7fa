/**
 * Something made from what stands now: made once, and anew only when what it is made from is another. The two stand
 * in for a model, which may be published anew, and what an adapter makes of it.
 */
export function madeReady<From, Made>(from: () => From, make: (from: From) => Made): () => Made {
  let ready: { readonly of: From; readonly made: Made } | null = null;
  return () => {
    const now = from();
    if (ready?.of !== now) ready = { of: now, made: make(now) };
    return ready.made;
  };
}
