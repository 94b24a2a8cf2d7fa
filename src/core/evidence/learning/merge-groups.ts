import { merged, mergersOf, rowsOf, tells, type GroupedFact, type Merger } from './grouped-fact.ts';
import { inOneDirection } from './one-direction.ts';
import type { Quadratic } from './quadratic.ts';

/** What ends the merging. */
export interface MergeLimits {
  readonly mostRows: number;
  /** Numbers may rise and fall again when holding them in one direction costs more log likelihood than this. */
  readonly clearly: number;
}

/**
 * Log likelihood that a row must be worth: half of Akaike's 1 (https://doi.org/10.1109/TAC.1974.1100705). Found by trial
 * on made-up files of 450 to 5,000 records, where 1 merged too much; no theory says a half.
 */
const worth = 0.5;
/** More groups of one fact nobody keeps in mind. */
const mostGroups = 6;

/**
 * Merges bins that are worth too little apart, has numbers run in one direction unless they clearly do not, and goes on
 * with the cheapest until the rows are few enough. The quadratic is used up.
 */
export function mergeGroups(
  facts: readonly GroupedFact[],
  quadratic: Quadratic,
  { mostRows, clearly }: MergeLimits,
): readonly GroupedFact[] {
  const state = Array.from(facts);
  const inAll: Price = ({ loss }) => (loss < worth ? loss : Infinity);
  mergeWhile(state, quadratic, inAll);
  mergeWhile(state, quadratic, ({ at, loss }) =>
    (state[at]?.known.length ?? 0) > mostGroups ? loss : Infinity,
  );
  for (const [at, fact] of state.entries()) {
    if (fact.ordered) state[at] = inOneDirection(fact, quadratic, clearly);
  }
  const isOver = (): boolean => state.reduce((rows, fact) => rows + rowsOf(fact), 0) > mostRows;
  mergeWhile(state, quadratic, ({ loss, saved }) => (isOver() ? loss / saved : Infinity));
  return state.filter(tells);
}

interface Choice extends Merger {
  /** Which fact. */
  readonly at: number;
  /** Rows that the card has fewer. */
  readonly saved: number;
}

/** What a merger costs; infinite for one that is not to be made. */
type Price = (choice: Choice) => number;

function mergeWhile(state: GroupedFact[], quadratic: Quadratic, price: Price): void {
  for (;;) {
    const choice = cheapest(state, quadratic, price);
    const fact = choice && state[choice.at];
    if (!fact) return;
    state[choice.at] = merged(fact, quadratic, choice);
  }
}

function cheapest(state: readonly GroupedFact[], quadratic: Quadratic, price: Price): Choice | null {
  let best: Choice | null = null;
  let least = Infinity;
  for (const [at, fact] of state.entries()) {
    if (!tells(fact)) continue;
    const saved = rowsOf(fact) === 2 ? 2 : 1;
    for (const merger of mergersOf(quadratic, fact)) {
      const choice = { ...merger, at, saved };
      const own = price(choice);
      if (own >= least) continue;
      best = choice;
      least = own;
    }
  }
  return best;
}
