import { compileScorecard } from '../../src/core/icp/compile.ts';
import type { CompiledScorecard } from '../../src/core/icp/compile.ts';
import { outcomesLength, score, scoreOutcomes, scoreReasons } from '../../src/core/icp/score.ts';
import type { Facts } from '../../src/core/condition/facts.ts';
import { facts, scorecard } from './bench-model.ts';
import { summary, type Figure } from './figure.ts';
import { handFull } from './hand-full.ts';
import { handOutcomes, handScore } from './hand-written.ts';
import { jsonLogic } from './json-logic.ts';
import { jsonRules } from './json-rules.ts';
import { overRecords, overRecordsInTurn, ratios, takeTurns, type Work } from './measure.ts';
import { drawRecords, sameShape, today } from './records.ts';
import { assertSame, assertSameFull } from './same.ts';
import { widened } from './wide-model.ts';
import { zen } from './zen.ts';

const runs = 15;
const rivalRuns = 9;
const compile = (card: typeof scorecard): CompiledScorecard => compileScorecard(card, facts, 'bench');

/** How the scorer compares: with itself on larger models, with one written by hand, and with other engines. */
export async function scoreFigures(): Promise<readonly Figure[]> {
  const records = drawRecords(2000, 1);
  const engine = compile(scorecard);
  const rivals = { logic: jsonLogic(today), rules: jsonRules(today), zen: zen(today) };
  await assertSame(engine, records.slice(0, 500), rivals);
  assertSameFull(engine, records.slice(0, 500));
  return [
    ...(await alone(engine, records)),
    ...(await widths(engine, records)),
    ...(await against(engine, records, rivals)),
    ...(await complete(engine, records)),
  ];
}

const reasonsOf =
  (compiled: CompiledScorecard) =>
  (record: Facts): void => {
    sink += scoreReasons(compiled, record, today).reasons.length;
  };

function outcomesOf(compiled: CompiledScorecard): (record: Facts) => void {
  const kept = new Uint16Array(outcomesLength(compiled));
  return (record) => {
    sink += scoreOutcomes(compiled, record, today, kept, 0).score ?? 0;
  };
}

/** Keeps results from being optimised away. */
let sink = 0;
const handKept = new Uint16Array(27);
const hand = (record: Facts): void => {
  sink += handScore(record, today).reasons.length;
};
const handBulk = (record: Facts): void => {
  sink += handOutcomes(record, today, handKept, 0) ?? 0;
};

const figure = (
  what: string,
  values: readonly number[],
  unit: Figure['unit'],
  target: number | null = null,
): Figure => {
  const { median, spread } = summary(values);
  return { what, value: median, unit, spread, target };
};

/** First, while no other model has been scored in this process. */
async function alone(engine: CompiledScorecard, records: readonly Facts[]): Promise<readonly Figure[]> {
  const works = {
    hand: overRecords(records, hand),
    ours: overRecords(records, reasonsOf(engine)),
    handBulk: overRecords(records, handBulk),
    bulk: overRecords(records, outcomesOf(engine)),
  };
  const one = await takeTurns(works, runs);
  const others = [widened(25, 2), widened(60, 3)]
    .map(compile)
    .map((other) => overRecords(records, reasonsOf(other)));
  const three = await takeTurns({ ...works, second: others[0] as Work, third: others[1] as Work }, runs);
  const before = summary(ratios(one.ours, one.hand)).median;
  const same = records.map(sameShape);
  const even = await takeTurns(
    { hand: overRecords(same, hand), ours: overRecords(same, reasonsOf(engine)) },
    runs,
  );
  return [
    figure('25 criteria with every reason, hand-written', one.hand, 'µs'),
    figure('25 criteria with every reason', one.ours, 'µs'),
    figure('  to hand-written with the same reasons', ratios(one.ours, one.hand), '×', 1.5),
    figure(
      '  the same with unknown facts as properties too, so that all records have one shape',
      ratios(even.ours, even.hand),
      '×',
    ),
    figure(
      '  in bulk, by outcome ids, to hand-written by outcome ids',
      ratios(one.bulk, one.handBulk),
      '×',
      1.4,
    ),
    figure(
      '  with three models alive, to one alive',
      ratios(three.ours, three.hand).map((ratio) => ratio / before),
      '×',
      1.2,
    ),
  ];
}

async function widths(engine: CompiledScorecard, records: readonly Facts[]): Promise<readonly Figure[]> {
  const wide = compile(widened(200, 1));
  const taken = await takeTurns(
    { narrow: overRecords(records, reasonsOf(engine)), wide: overRecords(records, reasonsOf(wide)) },
    runs,
  );
  return [figure('200 criteria on the same facts, to 25', ratios(taken.wide, taken.narrow), '×', 2)];
}

interface Rivals {
  readonly logic: (record: Facts) => number;
  readonly rules: (record: Facts) => Promise<number>;
  readonly zen: (record: Facts) => Promise<number>;
}

/** The quick one over all records; the slow ones over a few, and ours over the same few beside them. */
async function against(
  engine: CompiledScorecard,
  records: readonly Facts[],
  { logic, rules, zen: decide }: Rivals,
): Promise<readonly Figure[]> {
  const few = records.slice(0, 200);
  const taken = await takeTurns(
    {
      ours: overRecords(records, reasonsOf(engine)),
      oursOfFew: overRecords(few, reasonsOf(engine)),
      logic: overRecords(records, (record) => {
        sink += logic(record);
      }),
      rules: overRecordsInTurn(few, async (record) => {
        sink += await rules(record);
      }),
      zen: overRecordsInTurn(few, async (record) => {
        sink += await decide(record);
      }),
    },
    rivalRuns,
  );
  const ahead = (what: string, times: readonly number[], target: number): Figure => ({
    ...figure(what, times, '×', target),
    atLeast: true,
  });
  return [
    ahead('json-logic-engine, compiled, to ours', ratios(taken.logic, taken.ours), 5),
    ahead('json-rules-engine to ours', ratios(taken.rules, taken.oursOfFew), 300),
    ahead('zen-engine, a call a record, to ours', ratios(taken.zen, taken.oursOfFew), 200),
  ];
}

async function complete(engine: CompiledScorecard, records: readonly Facts[]): Promise<readonly Figure[]> {
  const taken = await takeTurns(
    {
      hand: overRecords(records, (record) => {
        sink += handFull(record, today).why.length;
      }),
      ours: overRecords(records, (record) => {
        sink += score(engine, record, today).reasons.length;
      }),
    },
    runs,
  );
  if (!Number.isFinite(sink)) throw new Error('Nothing was scored');
  return [
    figure('everything (coverage, interval, what to find out, words, hash)', taken.ours, 'µs'),
    figure('  to hand-written code that does the same', ratios(taken.ours, taken.hand), '×'),
  ];
}
