/** Makes something of what stands now, such as of a published model: once, and anew only when that is another. */
export function madeReady<From, Made>(from: () => From, make: (from: From) => Made): () => Made {
  let ready: { readonly of: From; readonly made: Made } | null = null;
  return () => {
    const now = from();
    if (ready?.of !== now) ready = { of: now, made: make(now) };
    return ready.made;
  };
}
