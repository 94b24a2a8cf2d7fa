/** What the groups of one fact are worth, in log odds. */
export interface FactWeights {
  readonly known: readonly number[];
  /** Of the blank; null where it gets no points of its own. */
  readonly blank: number | null;
}

/** Whole points of the groups of one fact. */
export type FactPoints = FactWeights;

/** Whole points by fact, and how many points one unit of log odds is. */
export interface ScaledPoints {
  readonly points: readonly FactPoints[];
  readonly pointsPerLogOdds: number;
}

const wanted = 100;
/** How far the scale may move for the points to add up to what is wanted, in steps of a thousandth. */
const mostSteps = 50;

/**
 * Whole points from 0 for weights in log odds: the least of each fact gets 0, and the greatest of all facts add up to
 * 100, or as near as rounding lets them.
 */
export function scalePoints(weights: readonly FactWeights[]): ScaledPoints {
  const facts = weights.map(cappedBlank);
  const span = facts.reduce((total, fact) => total + spanOf(fact), 0);
  const scale = span > 0 ? fittingScale(facts, wanted / span) : 0;
  const points = facts.map((fact) => {
    const pointsOf = (weight: number): number => Math.round((weight - leastOf(fact)) * scale);
    return { known: fact.known.map(pointsOf), blank: fact.blank === null ? null : pointsOf(fact.blank) };
  });
  return { points, pointsPerLogOdds: scale };
}

/** A blank is never worth more than every answer, or the top could not be reached; alone against one answer it may. */
const cappedBlank = ({ known, blank }: FactWeights): FactWeights => ({
  known,
  blank: blank === null || known.length === 1 ? blank : Math.min(blank, Math.max(...known)),
});

const leastOf = ({ known, blank }: FactWeights): number => Math.min(...known, blank ?? Infinity);

const spanOf = (fact: FactWeights): number =>
  Math.max(...fact.known, fact.blank ?? -Infinity) - leastOf(fact);

function fittingScale(facts: readonly FactWeights[], begin: number): number {
  const offBy = (scale: number): number =>
    Math.abs(facts.reduce((total, fact) => total + Math.round(spanOf(fact) * scale), 0) - wanted);
  const scales = Array.from({ length: 2 * mostSteps + 1 }, (_, at) => {
    const step = at % 2 === 0 ? at / 2 : -(at + 1) / 2;
    return begin * (1 + step / 1000);
  });
  return scales.reduce((best, next) => (offBy(next) < offBy(best) ? next : best));
}
