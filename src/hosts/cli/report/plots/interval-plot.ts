import type { TopLevelSpec } from 'vega-lite';
import { badColour, ink, mainColour, plotWidth, quietColour, type Plot } from './plot.ts';

/** One thing with its interval, under its name. */
export interface IntervalRow {
  readonly name: string;
  /** A word or two at the end of the name's line: `Supported`. */
  readonly said: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Of different shape and colour; the words say the same. */
  readonly kind: 'main' | 'bad' | 'quiet';
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

interface Axis {
  readonly title: string;
  /** How numbers of the axis are written, as d3-format has it: `.0%`. */
  readonly format: string;
  /** What the rows are held against, as a line; null for none. */
  readonly beside: number | null;
}

const colours = { main: mainColour, bad: badColour, quiet: quietColour } as const;
const shapes = { main: 'circle', bad: 'diamond', quiet: 'square' } as const;
const rowHeight = 44;
const longestName = 27;

/** Rows of values with their intervals over one axis, each under its own name, so that it is readable on a phone. */
export function intervalPlot(rows: readonly IntervalRow[], axis: Axis, shows: string): Plot | null {
  const drawn = rows.filter(({ value }) => value !== null);
  if (drawn.length === 0) return null;
  const values = rows.map((row, at) => ({ ...row, row: at, name: shortened(row.name) }));
  const told = values.filter(({ value }) => value !== null);
  const allRows = values.map((one) => one.row);
  const row = { field: 'row', type: 'ordinal', axis: null } as const;
  const byKind = (range: Readonly<Record<string, string>>) =>
    ({
      field: 'kind',
      type: 'nominal',
      legend: null,
      scale: { domain: kinds, range: kinds.map((kind) => range[kind] ?? '') },
    }) as const;
  const name = { baseline: 'middle', yOffset: -11, color: ink, fontSize: 13 } as const;
  return {
    shows,
    spec: {
      width: plotWidth - 12,
      height: { step: rowHeight },
      encoding: { y: { ...row, scale: { domain: allRows } } },
      layer: [
        ...(axis.beside === null ? [] : [besideTicks(axis.beside, allRows)]),
        {
          data: { values },
          mark: { type: 'text', align: 'left', ...name },
          encoding: { x: { value: 0 }, text: { field: 'name' } },
        },
        {
          data: { values },
          mark: { type: 'text', align: 'right', ...name },
          encoding: { x: { value: plotWidth - 12 }, text: { field: 'said' } },
        },
        {
          data: { values: told },
          mark: { type: 'rule', strokeWidth: 2, yOffset: 8 },
          encoding: {
            x: {
              field: 'low',
              type: 'quantitative',
              scale: { zero: false, nice: true },
              axis: { title: axis.title, format: axis.format, tickCount: 5, labelFlush: true },
            },
            x2: { field: 'high' },
            color: byKind(colours),
          },
        },
        {
          data: { values: told },
          mark: { type: 'point', filled: true, size: 70, opacity: 1, yOffset: 8 },
          encoding: {
            x: { field: 'value', type: 'quantitative' },
            color: byKind(colours),
            shape: byKind(shapes),
          },
        },
      ],
    },
  };
}

const kinds = ['main', 'bad', 'quiet'];

/** What rows are held against, beside each of them, so that it does not cross their names. */
const besideTicks = (at: number, rows: readonly number[]): Layer => ({
  data: { values: rows.map((row) => ({ row, at })) },
  mark: { type: 'tick', orient: 'vertical', color: ink, opacity: 0.55, size: 24, thickness: 1.5, yOffset: 9 },
  encoding: { x: { field: 'at', type: 'quantitative' } },
});

const shortened = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
