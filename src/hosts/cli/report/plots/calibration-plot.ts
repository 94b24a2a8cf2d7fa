import type { Evidence } from '../../../../core/evidence/evidence.ts';
import type { EvidencePart } from '../../../../views/evidence/backtest-view.ts';
import { besideMark, dotMark, intervalMark, joiningMark, plotWidth, type Plot } from './plot.ts';

/** Predicted chances beside what came, with intervals; null without a curve. */
export function calibrationPlot({ calibration }: Evidence, part: EvidencePart): Plot | null {
  const { curve } = calibration;
  if (curve.length === 0) return null;
  const most = Math.max(...curve.flatMap(({ predicted, high }) => [predicted, high]));
  const top = Math.min(1, Math.ceil(most * 10 + 1e-9) / 10);
  const x = { field: 'predicted', type: 'quantitative' as const, scale: { domain: [0, top] } };
  const axis = { format: '.0%', tickCount: 5 } as const;
  return {
    shows: `The share won at each predicted chance, with intervals, beside the straight line on which chances come true. ${part.line.text}`,
    spec: {
      width: plotWidth,
      height: plotWidth * 0.8,
      autosize: { type: 'fit', contains: 'padding' },
      encoding: { x: { ...x, axis: { ...axis, title: 'Predicted chance' } } },
      layer: [
        {
          data: {
            values: [
              { predicted: 0, rate: 0 },
              { predicted: top, rate: top },
            ],
          },
          mark: { type: 'line', ...besideMark },
          encoding: {
            y: {
              field: 'rate',
              type: 'quantitative',
              scale: { domain: [0, top] },
              axis: { ...axis, title: 'Won' },
            },
          },
        },
        {
          data: { values: [...curve] },
          mark: intervalMark,
          encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
        },
        {
          data: { values: [...curve] },
          mark: joiningMark,
          encoding: { y: { field: 'rate', type: 'quantitative' } },
        },
        {
          data: { values: [...curve] },
          mark: dotMark,
          encoding: { y: { field: 'rate', type: 'quantitative' } },
        },
      ],
    },
  };
}
