import { writtenDay } from '../../base/calendar.ts';
import type { Evidence, EvidenceVerdict, Leak } from '../../core/evidence/evidence.ts';
import { writtenNumber } from '../../core/condition/written-value.ts';
import type { Tone, TonedLine } from '../parts.ts';
import { counted, stopped } from '../words.ts';
import type { BacktestNames, BacktestView } from './backtest-view.ts';
import { countOf, rateText } from './figure-words.ts';
import { verdictWord } from './verdict-words.ts';

type Head = Pick<BacktestView, 'headline' | 'verdict' | 'todo' | 'sample' | 'leaks' | 'warnings'>;

const tones: Readonly<Record<EvidenceVerdict, Tone>> = {
  supported: 'good',
  no_evidence: 'warn',
  contradicted: 'bad',
  refused: 'neutral',
};

/** What stands around the figures: the sentence and what to do, which records were judged, and what to mind. */
export const showHead = (evidence: Evidence, names: BacktestNames): Head => ({
  headline: { text: plain(evidence.sentence), tone: tones[evidence.verdict] },
  verdict: { ...verdictWord(evidence.verdict), tone: tones[evidence.verdict] },
  todo: todoOf(evidence, names),
  sample: sampleOf(evidence, names),
  leaks: showLeaks(evidence.leaks),
  warnings: evidence.warnings.map(plain),
});

/** A sentence, with names in quotation marks where they stand in backticks. */
const plain = (text: string): string => stopped(text.replace(/`([^`]*)`/g, '“$1”'));

const fewest = 40;

/** The one thing to do next. */
function todoOf({ verdict, criteria, mend }: Evidence, names: BacktestNames): string | null {
  if (mend !== undefined) return plain(mend);
  if (verdict === 'refused')
    return `Come back when at least ${fewest} won and ${fewest} lost ${names.many} can be judged.`;
  const [worst] = criteria
    .filter((one) => one.verdict === 'contradicted')
    .toSorted((a, b) => (a.deltaAuc.value ?? 0) - (b.deltaAuc.value ?? 0));
  if (worst)
    return `Ask ${worst.owner ?? 'whoever owns it'} about “${worst.label}”: the records speak against its points.`;
  return verdict === 'supported'
    ? null
    : 'See what the past would propose in its place: npx plumbline learn writes it beside the model, and changes nothing.';
}

function sampleOf(evidence: Evidence, names: BacktestNames): readonly string[] {
  const { records, split, n, won, lost, base, baseInterval } = evidence;
  const { read, closed, learned, from, to } = records;
  const when =
    from === null || to === null ? '' : `, made from ${writtenDay(from, '')} to ${writtenDay(to, '')}`;
  const share = base === null ? '' : ` Won: ${rateText({ ...baseInterval, n, won, rate: base })}.`;
  return [
    `${countOf(read, names)} read, ${writtenNumber(closed)} of them closed${when}.`,
    `Judged: ${countOf(n, names)}, ${writtenNumber(won)} won and ${writtenNumber(lost)} lost.${share}`,
    split.kind === 'time' && split.cut !== null
      ? `They are the newest, made on ${writtenDay(split.cut, '')} or later; the ${writtenNumber(learned.n)} before that are what is learned from.`
      : `They were drawn at random (seed ${split.seed}), which flatters: the future is not drawn. ${writtenNumber(learned.n)} others are what is learned from.`,
  ];
}

function leaksLine(columns: number, all: number): TonedLine {
  const rows = all > columns ? ' What is said of the rows is worth a look.' : '';
  if (columns === 0)
    return {
      text: `No column was found that gives the outcome away.${rows}`,
      tone: rows === '' ? 'good' : 'warn',
    };
  return {
    text: `${counted(columns, 'column is', 'columns are')} only there because of how it ended.${rows}`,
    tone: 'warn',
  };
}

const showLeaks = (leaks: readonly Leak[]): BacktestView['leaks'] => ({
  title: 'Columns that know the outcome',
  line: leaksLine(leaks.filter(({ ofRows }) => ofRows !== true).length, leaks.length),
  rows: leaks.map(({ column, why }) => ({ column, why: plain(why) })),
});
