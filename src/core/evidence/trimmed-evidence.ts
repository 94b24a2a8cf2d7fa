import type { Evidence, GainPoint } from './evidence.ts';

const mostGains = 41;
const mostQuarters = 20;
const mostLines = 30;
const longestLine = 500;

/** The share of criteria, lines and points that is left where a text is still too long, tried one after the other. */
const shares = [1, 0.6, 0.3, 0.1, 0];

/**
 * Evidence for a place that takes only so many characters: fewer points of the gains curve, the newest quarters, and, where
 * that is not enough, the criteria that say most. The figures themselves are all there.
 */
export function trimmedEvidence(evidence: Evidence, fits: (evidence: Evidence) => boolean): Evidence {
  const all = shares.map((share) => ({ ...evidence, ...listsOf(evidence, share) }));
  return all.find(fits) ?? all.at(-1) ?? evidence;
}

type Lists = Pick<Evidence, 'gains' | 'quarters' | 'criteria' | 'leaks' | 'warnings' | 'calibration'>;

function listsOf(evidence: Evidence, share: number): Lists {
  const most = (count: number): number => Math.ceil(count * share);
  const { gains, quarters, criteria, leaks, warnings, calibration } = evidence;
  return {
    gains: thinned(gains, most(mostGains)),
    quarters: share === 0 ? [] : quarters.slice(-most(mostQuarters)),
    criteria: share === 1 ? criteria : sayingMost(criteria).slice(0, most(criteria.length)),
    leaks: leaks
      .slice(0, most(mostLines))
      .map(({ column, why }) => ({ column: column.slice(0, 120), why: cut(why) })),
    warnings: warnings.slice(0, most(mostLines)).map(cut),
    calibration: { ...calibration, curve: calibration.curve.slice(0, most(mostLines)) },
  };
}

const sayingMost = (criteria: Evidence['criteria']): Evidence['criteria'] =>
  criteria.toSorted((a, b) => Number(a.verdict === 'no_evidence') - Number(b.verdict === 'no_evidence'));

const cut = (line: string): string =>
  line.length <= longestLine ? line : `${line.slice(0, longestLine - 1)}…`;

/** As many points, as far apart from one another as can be, the first and the last among them. */
function thinned(points: readonly GainPoint[], most: number): readonly GainPoint[] {
  if (points.length <= most) return points;
  if (most < 2) return [];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => points[Math.round(at * step)]).filter(
    (point) => point !== undefined,
  );
}
