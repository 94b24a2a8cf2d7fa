import { held, notHeld } from '../condition/answer.ts';
import { todayNumber } from '../condition/evaluate.ts';
import { readValue, type Read } from '../condition/read-value.ts';
import type { Tree } from '../condition/tree.ts';
import type { CompiledCriterion } from './compile.ts';
import { valueThen, type FactHistory, type Moment, type PastUnknown } from './past.ts';

/** A fact whose past is not to be had, and why. */
export interface UnseenFact {
  readonly fact: string;
  readonly why: PastUnknown;
}

/** What became of a criterion at a moment, waivers left aside. */
export interface Judged {
  /** `not_judged` where facts without a past could decide it. */
  readonly state: 'met' | 'missing' | 'not_met' | 'not_judged';
  /** For `not_judged`: the facts that are in the way. */
  readonly unseen: readonly UnseenFact[];
}

type Bounds = readonly [least: number, most: number];
const anything: Bounds = [notHeld, held];

/**
 * Judges a criterion by what its facts were at a moment. A fact without a past may have been anything: only where the answer
 * is the same whatever it was is there one.
 */
export function judgeCriterion(
  { condition }: CompiledCriterion,
  past: ReadonlyMap<string, FactHistory>,
  moment: Moment,
): Judged {
  const unseen: UnseenFact[] = [];
  const reads: (Read | null | undefined)[] = condition.facts.map(({ id, type }) => {
    const then = valueThen(past.get(id), moment);
    if ('value' in then) return readValue(type, then.value ?? undefined);
    unseen.push({ fact: id, why: then.why });
    return undefined;
  });
  const day = todayNumber(moment.on);
  const [least, most] = boundsOf(condition.tree, (at) => {
    const leaf = condition.leaves[at];
    const read = leaf ? reads[leaf.fact] : undefined;
    if (!leaf || read === undefined) return anything;
    const answer = leaf.test(read, day);
    return [answer, answer];
  });
  if (least === held) return { state: 'met', unseen: [] };
  if (most === held && unseen.length > 0) return { state: 'not_judged', unseen };
  return { state: most === notHeld ? 'not_met' : 'missing', unseen: [] };
}

/** The least and the most that a condition can answer, where leaves may answer several things. */
function boundsOf(tree: Tree, leafAt: (at: number) => Bounds): Bounds {
  if (tree.kind === 'leaf') return leafAt(tree.at);
  if (tree.kind === 'not') {
    const [least, most] = boundsOf(tree.of, leafAt);
    return [held - most, held - least];
  }
  let [least, most]: Bounds = tree.kind === 'all' ? [held, held] : [notHeld, notHeld];
  const pick = tree.kind === 'all' ? Math.min : Math.max;
  for (const part of tree.of) {
    const [low, high] = boundsOf(part, leafAt);
    [least, most] = [pick(least, low), pick(most, high)];
  }
  return [least, most];
}
