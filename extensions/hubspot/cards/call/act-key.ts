let acts = 0;

/** A key for one act of one person: the same act sent again carries the same key, so it counts once. */
export function actKey(personId: number): string {
  acts += 1;
  return `card:${personId}:${Date.now().toString(36)}:${Math.random().toString(36).slice(2, 10)}:${acts}`;
}
