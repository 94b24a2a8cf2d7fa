import type { Fact } from '../../../core/condition/model.ts';
import { idIn } from '../init/ids.ts';

/** One value of an option, as a file has it. */
export interface Level {
  /** Its id in the model. */
  readonly id: string;
  /** As it is first written in the file, or as today's model calls it. */
  readonly label: string;
  /** Records that have it. */
  readonly count: number;
  /** Whether today's model has it. */
  readonly isKept: boolean;
}

/** Values of a column as levels, and which level each text is. */
export interface OptionLevels {
  /** In the order in which they first come. */
  readonly levels: readonly Level[];
  /** By text of the column, an index into `levels`; -1 where it says nothing. */
  readonly levelOf: Int32Array;
}

/** A text, what today's model takes it for (null: nothing of its own), and how many records have it. */
export interface CountedText {
  readonly at: number;
  readonly text: string;
  readonly meant: string | null;
  readonly count: number;
}

const folded = (text: string): string => text.trim().toLowerCase();

/**
 * Levels of an option. Texts that differ in capitals alone are one, as they are to whatever reads the file; those that
 * today's model takes for one value are one too. No id is what another text says, so that no text is taken for another.
 */
export function optionLevels(
  texts: readonly CountedText[],
  length: number,
  today: readonly NonNullable<Fact['values']>[number][],
): OptionLevels {
  const labels = new Map(today.map(({ id, label }) => [id, label]));
  const levelOf = new Int32Array(length).fill(-1);
  const places = new Map<string, number>();
  const found: { label: string; count: number; meant: string | null; word: string }[] = [];
  for (const { at, text, meant, count } of texts) {
    const key = meant === null ? `text ${folded(text)}` : `value ${meant}`;
    const place = places.get(key) ?? found.length;
    if (place === found.length) {
      places.set(key, place);
      found.push({ label: labels.get(meant ?? '') ?? text.trim(), count: 0, meant, word: folded(text) });
    }
    const level = found[place];
    if (level) level.count += count;
    levelOf[at] = place;
  }
  const words = new Set(found.map(({ word }) => word));
  const taken = new Set(labels.keys());
  const levels = found.map(({ label, count, meant, word }, at): Level => {
    const id = meant ?? freeId(label, at, (one) => taken.has(one) || (words.has(one) && one !== word));
    taken.add(id);
    return { id, label, count, isKept: meant !== null };
  });
  return { levels, levelOf };
}

/** `Food & Drink` → `food_and_drink`, `11-50` → `from_11_50`; a number behind it where it is not free. */
function freeId(label: string, at: number, isTaken: (id: string) => boolean): string {
  const begin = /^[^\p{L}]*\d/u.test(label) ? `n ${label}` : label;
  const wanted = idIn(begin) || `value_${at + 1}`;
  let id = wanted;
  for (let next = 2; isTaken(id); next++) id = `${wanted.slice(0, 54)}_${next}`;
  return id;
}
