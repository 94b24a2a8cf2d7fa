import type { Evidence } from '../../../../core/evidence/evidence.ts';
import type { EvidencePart } from '../../../../views/evidence/backtest-view.ts';
import { besideMark, dotMark, intervalMark, joiningMark, mainColour, plotWidth, type Plot } from './plot.ts';

const mostNamed = 7;
const size = {
  width: plotWidth,
  height: plotWidth * 0.6,
  autosize: { type: 'fit', contains: 'padding' },
} as const;

/** Every quarter, or every second, third … of them, so that no more are named than have room side by side. */
function named(quarters: readonly string[]): string[] {
  const step = Math.ceil(quarters.length / mostNamed);
  const first = Math.floor(((quarters.length - 1) % step) / 2);
  return quarters.filter((_, at) => at % step === first);
}

/** `Q2` over `2025`: names take less room so. */
const inTwoLines = "[split(datum.label, '-')[1], split(datum.label, '-')[0]]";

const quarterAxis = (quarters: readonly string[]) => ({
  field: 'quarter',
  type: 'ordinal' as const,
  scale: { domain: [...quarters] },
  axis: {
    title: 'Quarter',
    labelAngle: 0,
    labelOverlap: false,
    labelExpr: inTwoLines,
    values: named(quarters),
  },
});

/** The share won in each quarter, with intervals; null without quarters. */
export function ratePlot({ quarters }: Evidence, part: EvidencePart, many: string): Plot | null {
  const told = quarters.filter(({ rate }) => rate !== null);
  if (told.length === 0) return null;
  const first = told[0]?.quarter ?? '';
  const last = told.at(-1)?.quarter ?? '';
  return {
    shows: `The share of ${many} won in each quarter from ${first} to ${last}, with intervals. ${part.line.text}`,
    spec: {
      ...size,
      data: { values: told },
      encoding: { x: quarterAxis(quarters.map(({ quarter }) => quarter)) },
      layer: [
        {
          mark: intervalMark,
          encoding: {
            y: {
              field: 'low',
              type: 'quantitative',
              scale: { domainMin: 0, nice: true },
              axis: { title: 'Won', format: '.0%', tickCount: 5 },
            },
            y2: { field: 'high' },
          },
        },
        {
          mark: joiningMark,
          encoding: { y: { field: 'rate', type: 'quantitative' } },
        },
        {
          mark: dotMark,
          encoding: { y: { field: 'rate', type: 'quantitative' } },
        },
      ],
    },
  };
}

/** How far scores of each quarter are spread otherwise than at first; null where no quarter has enough records. */
export function stabilityPlot({ quarters }: Evidence): Plot | null {
  const told = quarters.filter(({ psi }) => psi !== null);
  if (told.length === 0) return null;
  const most = Math.max(...told.map(({ psi }) => psi ?? 0));
  return {
    shows: `The stability index of scores by quarter, at most ${most.toFixed(2)}, with lines at 0.1, under which it is steady, and at 0.25, above which it has shifted.`,
    spec: {
      ...size,
      layer: [
        {
          data: { values: told },
          mark: { type: 'bar', color: mainColour, width: { band: 0.5 } },
          encoding: {
            x: quarterAxis(quarters.map(({ quarter }) => quarter)),
            y: {
              field: 'psi',
              type: 'quantitative',
              scale: { domain: [0, Math.max(0.3, most * 1.1)] },
              axis: { title: 'Stability index', tickCount: 5 },
            },
          },
        },
        {
          data: { values: [{ at: 0.1 }, { at: 0.25 }] },
          mark: { type: 'rule', ...besideMark },
          encoding: { y: { field: 'at', type: 'quantitative' } },
        },
      ],
    },
  };
}
