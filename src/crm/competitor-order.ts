import type { BattleCardFile } from '../core/enablement/model.ts';

/** A competitor as it was noted on a deal. */
interface NotedCompetitor {
  /** The model's id; null where nothing in the model is meant. */
  readonly competitor: string | null;
  readonly name: string;
  /** ISO 8601; null where the CRM does not tell since when. */
  readonly since: string | null;
}

/**
 * The competitors of a deal, the main one first: the vendor noted longest, else whatever was. Of those noted at one
 * moment the model's order decides, since no CRM keeps an order of its own.
 */
export function mainCompetitorFirst<T extends NotedCompetitor>(
  noted: readonly T[],
  cards: readonly BattleCardFile[],
): readonly T[] {
  const place = ({ competitor }: T): number => {
    const at = cards.findIndex(({ id }) => id === competitor);
    return at < 0 ? cards.length : at;
  };
  const isVendor = ({ competitor }: T): boolean =>
    cards.some(({ id, kind }) => id === competitor && kind === 'vendor');
  return noted.toSorted(
    (a, b) =>
      Number(isVendor(b)) - Number(isVendor(a)) ||
      compared(a.since ?? '~', b.since ?? '~') ||
      place(a) - place(b) ||
      compared(a.name, b.name),
  );
}

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
