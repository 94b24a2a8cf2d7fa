import type { TopLevelSpec } from 'vega-lite';

/** One plot: how it is drawn, and what it shows in words, for whoever does not see it. */
export interface Plot {
  readonly spec: TopLevelSpec;
  readonly shows: string;
}

/** Units that a plot is wide: on a screen of 320 px, its 13 units of text are still 11 px high. */
export const plotWidth = 330;

/** Ink follows the page's own colour, light or dark; the others stand out 3 to 1 from white and from near black. */
export const ink = 'currentColor';
export const mainColour = '#3c7dbf';
export const badColour = '#c9502f';
export const quietColour = '#808080';

const grid = { gridColor: ink, gridOpacity: 0.15, domainColor: ink, domainOpacity: 0.4, tickColor: ink };

/** How every plot looks. */
export const plotConfig = {
  aria: false,
  background: 'transparent',
  font: 'system-ui, sans-serif',
  padding: 4,
  view: { stroke: null },
  axis: {
    ...grid,
    tickOpacity: 0.4,
    labelColor: ink,
    labelFontSize: 13,
    labelPadding: 4,
    titleColor: ink,
    titleFontSize: 13,
    titleFontWeight: 'normal',
    titlePadding: 8,
  },
  text: { color: ink, fontSize: 13 },
} as const satisfies TopLevelSpec['config'];

/** A line that says what would be without any worth, such as chance. */
export const besideMark = { color: ink, opacity: 0.55, strokeDash: [4, 4], strokeWidth: 1.5 };

/** A value that was measured. */
export const dotMark = {
  type: 'point' as const,
  shape: 'circle',
  filled: true,
  color: mainColour,
  size: 60,
  opacity: 1,
};

/** How sure the value is. */
export const intervalMark = { type: 'rule' as const, color: mainColour, strokeWidth: 2 };

/** What joins values that follow one another. */
export const joiningMark = { type: 'line' as const, color: mainColour, strokeWidth: 1.5, opacity: 0.6 };
