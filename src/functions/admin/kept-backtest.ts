import type { BacktestSummary } from '../../core/evidence/backtest-summary.ts';
import { jsonKept } from './json-kept.ts';

/** The summary of a backtest as it was kept; null where the row holds something else, which people can write into it. */
export function keptBacktest(text: string): BacktestSummary | null {
  const value = jsonKept(text);
  return isSummary(value) ? value : null;
}

/** Whether a piece of JSON is what somebody asks for. */
type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === 'string';
const isNumber: Is = (value) => typeof value === 'number';
const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const orNull =
  (is: Is): Is =>
  (value) =>
    value === null || is(value);
const orLeftOut =
  (is: Is): Is =>
  (value) =>
    value === undefined || is(value);
const oneOf =
  (...values: readonly (string | boolean | null)[]): Is =>
  (value) =>
    values.some((one) => one === value);
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const tableOf =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    isTable(value) && Object.entries(fields).every(([name, is]) => is(value[name]));
const all = (names: readonly string[], is: Is): Readonly<Record<string, Is>> =>
  Object.fromEntries(names.map((name) => [name, is]));

const numbers = (...names: readonly string[]): Readonly<Record<string, Is>> => all(names, isNumber);
const numbersOrNull = (...names: readonly string[]): Readonly<Record<string, Is>> =>
  all(names, orNull(isNumber));
const texts = (...names: readonly string[]): Readonly<Record<string, Is>> => all(names, isText);
const textsOrNull = (...names: readonly string[]): Readonly<Record<string, Is>> => all(names, orNull(isText));

const isEstimate = tableOf({ ...numbers('n'), ...numbersOrNull('value', 'low', 'high') });
const isVerdict = oneOf('supported', 'no_evidence', 'contradicted', 'refused');
const rate = numbersOrNull('rate', 'low', 'high');

const isEvidence = tableOf({
  ...numbers('n', 'won', 'lost', 'abstained'),
  ...numbersOrNull('base', 'ks', 'brier', 'brierBase', 'coverage', 'psi'),
  ...texts('scorecard', 'sentence'),
  ...all(['auc', 'prAuc', 'baseInterval', 'lift10', 'lift20', 'gain10', 'gain20'], isEstimate),
  ...all(['ksInterval', 'brierInterval', 'coverageInterval'], isEstimate),
  records: tableOf({
    ...numbers('read', 'closed'),
    ...textsOrNull('from', 'to'),
    learned: tableOf(numbers('n', 'won', 'lost')),
  }),
  split: tableOf({ kind: oneOf('time', 'random'), cut: orNull(isText), seed: isNumber }),
  gains: listOf(tableOf(numbers('share', 'gain'))),
  calibration: tableOf({
    slope: isEstimate,
    intercept: isEstimate,
    curve: listOf(tableOf(numbers('n', 'won', 'predicted', 'rate', 'low', 'high'))),
  }),
  tiers: listOf(tableOf({ ...texts('tier', 'label'), ...numbers('n', 'won'), ...rate })),
  tiersInOrder: oneOf(true, false, null),
  tierOrder: tableOf({
    p: orNull(isNumber),
    outOfOrder: listOf((pair) => listOf(isText)(pair) && Array.isArray(pair) && pair.length === 2),
  }),
  criteria: listOf(
    tableOf({
      ...texts('criterion', 'label', 'why'),
      ...numbers('n'),
      ...all(['deltaAuc', 'deltaLift20'], isEstimate),
      verdict: isVerdict,
      ...textsOrNull('wrongIf', 'owner'),
      isAbsent: orLeftOut(oneOf(true)),
    }),
  ),
  baselines: tableOf({
    base: tableOf({ auc: isNumber, brier: orNull(isNumber) }),
    bestFact: orNull(tableOf({ ...texts('fact', 'label'), auc: isEstimate })),
    logistic: orNull(
      tableOf({ auc: isEstimate, brier: orNull(isNumber), n: isNumber, on: orLeftOut(isText) }),
    ),
  }),
  quarters: listOf(
    tableOf({
      ...numbers('n', 'won'),
      ...rate,
      quarter: isText,
      judged: orLeftOut(isNumber),
      psi: orNull(isNumber),
      auc: isEstimate,
    }),
  ),
  leaks: listOf(tableOf(texts('column', 'why'))),
  warnings: listOf(isText),
  verdict: isVerdict,
  mend: orLeftOut(isText),
});

const isWhole = tableOf({ ...texts('on', 'model'), since: orNull(isText), evidence: isEvidence });

const isSummary = (value: unknown): value is BacktestSummary => isWhole(value);
