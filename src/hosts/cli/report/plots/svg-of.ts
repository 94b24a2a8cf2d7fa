import { safe } from '../page-html.ts';
import { plotConfig, type Plot } from './plot.ts';

/**
 * Draws a plot as an SVG that scales with its place and has no script, link or address. What draws it is loaded with
 * the first plot, so that other commands do without.
 */
export async function svgOf({ spec, shows }: Plot): Promise<string> {
  const [{ compile }, { parse, View }] = await Promise.all([import('vega-lite'), import('vega')]);
  // Vega marks the rows that it is given: it gets its own.
  const own = { ...structuredClone(spec), config: plotConfig };
  const view = new View(parse(compile(own).spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return scaling(svg, shows);
}

const opening = /^<svg[^>]*? viewBox="([^"]*)"[^>]*>/;
const attribute = / ([a-z-]+)="([^"]*)"/g;
const unneeded = /^(role|class|pointer-events|aria-.*)$/;

/** As wide as its place, with the plot's words in place of its parts, and with shorter numbers; what is written in it stays. */
const scaling = (svg: string, shows: string): string =>
  svg
    .replace(/<[^>]+>/g, (tag) =>
      tag.replace(attribute, (_, name: string, value: string) =>
        unneeded.test(name) ? '' : ` ${name}="${value.replace(longNumber, rounded)}"`,
      ),
    )
    .replace(opening, (_, box: string) => `<svg role="img" aria-label="${safe(shows)}" viewBox="${box}">`);

const longNumber = /-?\d+\.\d{3,}(e-\d+)?/g;
const rounded = (number: string): string => String(Math.round(Number(number) * 100) / 100);
