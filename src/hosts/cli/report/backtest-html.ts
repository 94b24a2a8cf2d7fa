import { writtenDay } from '../../../base/calendar.ts';
import type { Evidence } from '../../../core/evidence/evidence.ts';
import type {
  BacktestNames,
  BacktestView,
  CriterionRow,
  EvidencePart,
  FigureRow,
} from '../../../views/evidence/backtest-view.ts';
import { showBacktest } from '../../../views/evidence/show-backtest.ts';
import type { TonedLine } from '../../../views/parts.ts';
import { counted } from '../../../views/words.ts';
import { backtestStyle } from './backtest-style.ts';
import { pageHtml, safe } from './page-html.ts';
import { calibrationPlot } from './plots/calibration-plot.ts';
import { baselinesPlot, criteriaPlot, tiersPlot } from './plots/compared-plots.ts';
import { gainsPlot } from './plots/gains-plot.ts';
import type { Plot } from './plots/plot.ts';
import { ratePlot, stabilityPlot } from './plots/quarter-plots.ts';
import { svgOf } from './plots/svg-of.ts';
import { listHtml, tableHtml } from './table-html.ts';

/** What a report is about. */
export interface ReportAbout {
  /** Where the records are from: `deals.csv.gz`, `HubSpot, account 1234`. */
  readonly records: string;
  /** The day on which it was made, `YYYY-MM-DD`. */
  readonly on: string;
  /** The version of the model. */
  readonly model: string;
}

/** More criteria than these fold. */
const mostOpen = 6;

/** A backtest as one page of HTML, for a board, a phone or print: it asks nobody for anything and runs nothing. */
export async function backtestHtml(
  evidence: Evidence,
  names: BacktestNames,
  about: ReportAbout,
): Promise<string> {
  const view = showBacktest(evidence, names);
  const { gains, calibration, tiers, baselines, quarters } = view;
  const boxes = [
    await partHtml(gains, [gainsPlot(evidence, gains, names.many)]),
    await partHtml(calibration, [calibrationPlot(evidence, calibration)]),
    await partHtml(tiers, [tiersPlot(evidence, tiers)]),
    await partHtml(baselines, [baselinesPlot(evidence, baselines, names.scorecard)]),
    await criteriaHtml(view, criteriaPlot(evidence, view)),
    await partHtml(quarters, [ratePlot(evidence, quarters, names.many), stabilityPlot(evidence)], 'whole'),
  ];
  return pageHtml(
    view.title,
    [
      '<main>',
      headHtml(view, about),
      ...boxedList('Before you rely on it', view.warnings),
      `<dl class="figures">${view.figures.map(figureHtml).join('\n')}</dl>`,
      `<div class="boxes">${boxes.join('\n')}\n${leaksHtml(view)}</div>`,
      '</main>',
    ],
    backtestStyle,
  );
}

const headHtml = (view: BacktestView, { records, on, model }: ReportAbout): string =>
  [
    '<header>',
    `<p class="about">${safe(`Plumbline, backtest of ${records}, ${writtenDay(on, '')}, model ${model.slice(0, 12)}`)}</p>`,
    `<h1>${safe(view.title)}</h1>`,
    `<p>${wordHtml(view.verdict)}</p>`,
    `<p class="lead">${safe(view.headline.text)}</p>`,
    ...(view.todo === null ? [] : [`<p><strong>Next:</strong> ${safe(view.todo)}</p>`]),
    ...view.sample.map((line) => `<p class="note">${safe(line)}</p>`),
    '</header>',
  ].join('\n');

const wordHtml = ({ text, tone }: TonedLine): string => `<span class="word ${tone}">${safe(text)}</span>`;

const boxedList = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`<section class="box"><h2>${safe(title)}</h2>${listHtml(lines)}</section>`];

const figureHtml = ({ label, value, interval, rests, plain }: FigureRow): string =>
  `<div><dt>${safe(label)}</dt><dd class="value">${safe(value)}</dd><dd class="rests">${safe(`${interval}, ${rests}`)}</dd><dd class="plain">${safe(plain)}</dd></div>`;

async function partHtml(part: EvidencePart, plots: readonly (Plot | null)[], kind = ''): Promise<string> {
  return [
    `<section class="box ${kind}">`,
    `<h2>${safe(part.title)}</h2>`,
    `<p>${safe(part.line.text)}</p>`,
    `<div class="halves">${(await figuresHtml(plots)).join('')}</div>`,
    numbersHtml(part),
    '</section>',
  ].join('\n');
}

async function figuresHtml(plots: readonly (Plot | null)[]): Promise<readonly string[]> {
  const drawn: string[] = [];
  for (const plot of plots) if (plot) drawn.push(`<figure>${await svgOf(plot)}</figure>`);
  return drawn;
}

const numbersHtml = ({ table, notes }: EvidencePart): string =>
  [
    ...notes.map((note) => `<p class="note">${safe(note)}</p>`),
    `<details><summary>${safe(table.caption)}: the numbers</summary>${tableHtml(table)}</details>`,
  ].join('\n');

/** The plot beside each criterion's verdict and reason; of many, those without a verdict for or against are folded. */
async function criteriaHtml(view: BacktestView, plot: Plot | null): Promise<string> {
  const { criteria, criterionRows } = view;
  const says = ({ verdict }: CriterionRow): boolean => verdict.tone === 'good' || verdict.tone === 'bad';
  const open = criterionRows.length > mostOpen ? criterionRows.filter(says) : criterionRows;
  const folded = criterionRows.filter((row) => !open.includes(row));
  const rest =
    folded.length === 0
      ? ''
      : `<details><summary>${safe(`${counted(folded.length, 'other', 'others')}, without a verdict for or against`)}</summary>${criterionList(folded)}</details>`;
  return [
    '<section class="box whole">',
    `<h2>${safe(criteria.title)}</h2>`,
    `<p>${safe(criteria.line.text)}</p>`,
    `<div class="halves">${(await figuresHtml([plot])).join('')}<div>${criterionList(open)}${rest}</div></div>`,
    numbersHtml(criteria),
    '</section>',
  ].join('\n');
}

const criterionList = (rows: readonly CriterionRow[]): string =>
  rows.length === 0 ? '' : `<ul class="criteria">${rows.map(criterionHtml).join('\n')}</ul>`;

const criterionHtml = ({ label, verdict, value, why, wrongIf }: CriterionRow): string =>
  [
    `<li><strong>${safe(label)}</strong> ${wordHtml(verdict)}`,
    `<p>${safe(why)}</p>`,
    ...(wrongIf === null ? [] : [`<p>${safe(wrongIf)}</p>`]),
    `<p class="note">${safe(value)}</p></li>`,
  ].join('');

const leaksHtml = ({ leaks }: BacktestView): string =>
  [
    '<section class="box whole">',
    `<h2>${safe(leaks.title)}</h2>`,
    `<p>${safe(leaks.line.text)}</p>`,
    ...(leaks.rows.length === 0
      ? []
      : [
          `<ul>${leaks.rows.map(({ column, why }) => `<li><strong>${safe(column)}</strong>: ${safe(why)}</li>`).join('')}</ul>`,
        ]),
    '</section>',
  ].join('\n');
