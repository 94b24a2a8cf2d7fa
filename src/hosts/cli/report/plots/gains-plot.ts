import type { Evidence } from '../../../../core/evidence/evidence.ts';
import type { EvidencePart } from '../../../../views/evidence/backtest-view.ts';
import { besideMark, dotMark, intervalMark, mainColour, plotWidth, type Plot } from './plot.ts';

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** How many of all wins the best-scored hold, beside what chance would give; null without a curve. */
export function gainsPlot(
  { gains, gain10, gain20 }: Evidence,
  part: EvidencePart,
  many: string,
): Plot | null {
  if (gains.length < 2) return null;
  const known = [
    { share: 0.1, ...gain10 },
    { share: 0.2, ...gain20 },
  ].filter(({ low, high }) => low !== null && high !== null);
  const share = { field: 'share', type: 'quantitative' } as const;
  return {
    shows: `A curve of the share of wins among the best-scored ${many}, above or below the straight line of chance. ${part.line.text}`,
    spec: {
      width: plotWidth,
      height: plotWidth * 0.8,
      autosize: { type: 'fit', contains: 'padding' },
      encoding: {
        x: {
          ...share,
          scale: { domain: [0, 1] },
          axis: { title: `Best-scored ${many}`, format: '.0%', values: quarters, labelOverlap: false },
        },
        y: {
          field: 'gain',
          type: 'quantitative',
          scale: { domain: [0, 1] },
          axis: { title: 'Wins among them', format: '.0%', values: quarters, labelOverlap: false },
        },
      },
      layer: [
        {
          data: {
            values: [
              { share: 0, gain: 0 },
              { share: 1, gain: 1 },
            ],
          },
          mark: { type: 'line', ...besideMark },
        },
        {
          data: { values: gains.map(({ share: at, gain }) => ({ share: at, gain })) },
          mark: { type: 'line', color: mainColour, strokeWidth: 2.5, interpolate: 'linear' },
        },
        {
          data: { values: known },
          mark: intervalMark,
          encoding: { x: share, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
        },
        {
          data: { values: known },
          mark: dotMark,
          encoding: { x: share, y: { field: 'value', type: 'quantitative' } },
        },
      ],
    },
  };
}
