/** Things that touch slots, together with every other thing that touches one of the same. */
export interface Tied<T> {
  readonly slots: readonly number[];
  readonly members: readonly T[];
}

/** Parts things into sets that share no slot. */
export function tied<T>(things: readonly T[], slotsOf: (thing: T) => readonly number[]): readonly Tied<T>[] {
  let sets: readonly Tied<T>[] = [];
  for (const thing of things) {
    const slots = slotsOf(thing);
    const touching = sets.filter((set) => set.slots.some((slot) => slots.includes(slot)));
    const merged = {
      slots: [...new Set([...touching.flatMap((set) => set.slots), ...slots])],
      members: [...touching.flatMap((set) => set.members), thing],
    };
    sets = [...sets.filter((set) => !touching.includes(set)), merged];
  }
  return sets;
}
