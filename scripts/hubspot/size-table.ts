import type { BuiltSize } from './build-project.ts';

/** Sizes as a table that reads without a manual; what is over the limit says so. */
export function sizeTable(title: string, sizes: readonly BuiltSize[], mostBytes: number): string {
  const width = Math.max(...sizes.map(({ name }) => name.length));
  const rows = sizes.map(({ name, bytes }) => {
    const over = bytes > mostBytes ? `  over ${kilobytes(mostBytes)}` : '';
    return `  ${name.padEnd(width)}  ${kilobytes(bytes).padStart(8)}${over}`;
  });
  return [`${title} (at most ${kilobytes(mostBytes)} each)`, ...rows].join('\n');
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
