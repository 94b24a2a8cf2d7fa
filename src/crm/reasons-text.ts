import type { FitReason } from '../core/icp/result.ts';

/** Reasons for a person reading a field: what held or counted, then what is not known yet; cut after so many characters. */
export function reasonsText(reasons: readonly FitReason[], longest: number): string {
  const counted = reasons.filter(({ points, state }) => points !== 0 || state === 'held');
  const open = reasons.filter(({ points, state }) => points === 0 && state === 'unknown');
  const lines = [
    ...counted.map(({ points, why }) => `${points < 0 ? `−${-points}` : `+${points}`} ${why}`),
    ...open.map(({ why }) => `? ${why}`),
  ];
  return lines.join('\n').slice(0, longest);
}
