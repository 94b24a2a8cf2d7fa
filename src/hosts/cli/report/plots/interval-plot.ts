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
/** Units of a row whose name takes one line, and of each line more. */
const rowHeight = 44;
const lineHeight = 16;
/** Letters that have room in a line, those that a name may have of them, since its width is overestimated, and its lines. */
const longestLine = 42;
const longestName = 30;
const mostLines = 2;

/** Rows of values with their intervals over one axis, each under its own name, so that it is readable on a phone. */
export function intervalPlot(rows: readonly IntervalRow[], axis: Axis, shows: string): Plot | null {
  const drawn = rows.filter(({ value }) => value !== null);
  if (drawn.length === 0) return null;
  const names = rows.map(nameLines);
  const lines = Math.max(...names.map((one) => one.length));
  const values = rows.map((row, at) => ({
    ...row,
    row: at,
    name: onLast(names[at] ?? [], lines),
    said: onLast([row.said], lines),
  }));
  const down = (lineHeight * (lines - 1)) / 2;
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
  const name = { baseline: 'middle', yOffset: -11 - down, lineHeight, color: ink, fontSize: 13 } as const;
  return {
    shows,
    spec: {
      width: plotWidth - 12,
      height: { step: rowHeight + lineHeight * (lines - 1) },
      encoding: { y: { ...row, scale: { domain: allRows } } },
      layer: [
        ...(axis.beside === null ? [] : [besideTicks(axis.beside, allRows, down)]),
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
          mark: { type: 'rule', strokeWidth: 2, yOffset: 8 + down },
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
          mark: { type: 'point', filled: true, size: 70, opacity: 1, yOffset: 8 + down },
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
const besideTicks = (at: number, rows: readonly number[], down: number): Layer => ({
  data: { values: rows.map((row) => ({ row, at })) },
  mark: {
    type: 'tick',
    orient: 'vertical',
    color: ink,
    opacity: 0.55,
    size: 24,
    thickness: 1.5,
    yOffset: 9 + down,
  },
  encoding: { x: { field: 'at', type: 'quantitative' } },
});

/** A name in lines that leave room for what is said at the end of them; what is too long for two is cut. */
function nameLines({ name, said }: IntervalRow): readonly string[] {
  const most = Math.min(longestName, longestLine - said.length - 2);
  const lines = [''];
  for (const word of name.split(' ')) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (longer.length <= most || last === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const [kept, rest] = [lines.slice(0, mostLines), lines.slice(mostLines)];
  return kept.map((line, at) => cut(at === kept.length - 1 ? [line, ...rest].join(' ') : line, most));
}

/** Lines that end where the longest name ends: right above its interval. */
const onLast = (words: readonly string[], lines: number): string[] => [
  ...Array.from({ length: lines - words.length }, () => ''),
  ...words,
];

const cut = (line: string, most: number): string =>
  line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
