import type { Group, Loose, Slot } from './plan.ts';

const mostKeys = Number.MAX_SAFE_INTEGER;

/** Facts that criteria tie together. Disqualifiers tie nothing: they give no points. */
export function groupsOf(loose: readonly Loose[], slots: readonly Slot[]): readonly Group[] {
  const tying = loose.flatMap((one, index) =>
    one.rule.disqualifies || one.slots.length < 2 ? [] : [{ index, slots: one.slots }],
  );
  return tied(tying).map((group) => ({
    slots: group.slots,
    loose: group.members,
    strides: stridesOf(group.slots, slots),
    remembered: new Map(),
  }));
}

/** Things that touch slots, parted into sets that share none. */
export interface Tied {
  readonly slots: readonly number[];
  readonly members: readonly number[];
}

/** Parts things into sets that share no slot. */
export function tied(
  things: readonly { readonly index: number; readonly slots: readonly number[] }[],
): readonly Tied[] {
  let sets: readonly Tied[] = [];
  for (const { index, slots } of things) {
    const touching = sets.filter((set) => set.slots.some((slot) => slots.includes(slot)));
    const merged = {
      slots: [...new Set([...touching.flatMap((set) => set.slots), ...slots])],
      members: [...touching.flatMap((set) => set.members), index],
    };
    sets = [...sets.filter((set) => !touching.includes(set)), merged];
  }
  return sets;
}

function stridesOf(group: readonly number[], slots: readonly Slot[]): readonly number[] | null {
  const strides: number[] = [];
  let keys = 1;
  for (const slot of group) {
    strides.push(keys);
    keys *= slots[slot]?.space?.cells ?? Infinity;
  }
  return keys < mostKeys ? strides : null;
}
