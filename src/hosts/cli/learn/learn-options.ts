import { err, ok, type Result } from '../../../base/result.ts';
import { RecordKind } from '../../../core/condition/model.ts';
import type { SplitAsked } from '../../../core/evidence/backtest/input.ts';
import type { OutcomeAsked } from '../evidence/outcomes.ts';
import { parseOptions } from '../options.ts';

/** What `plumbline learn` was asked to do, as it was typed. */
export interface LearnAsked {
  readonly records: string;
  readonly outcome: OutcomeAsked;
  readonly created: string | null;
  readonly columns: string | null;
  readonly ignore: string | null;
  /** Words that mean not filled in, parted by commas. */
  readonly blank: string | null;
  readonly split: SplitAsked;
  /** Whether a random split was asked for, and is not only all that is left. */
  readonly isRandomAsked: boolean;
  readonly object: RecordKind | null;
  readonly config: string | undefined;
  readonly out: string;
  readonly isJson: boolean;
}

const kinds = {
  records: 'text',
  outcome: 'text',
  won: 'text',
  lost: 'text',
  created: 'text',
  columns: 'text',
  ignore: 'text',
  blank: 'text',
  split: 'text',
  seed: 'text',
  object: 'text',
  config: 'text',
  out: 'text',
  json: 'switch',
} as const;

const examples = {
  records: 'a CSV file, or - for standard input',
  outcome: 'the column that tells how each deal came out',
  won: 'the values of it that mean won, such as Won',
  lost: 'the values of it that mean lost, such as Lost',
  out: 'the folder to write the proposal to, such as proposal',
} as const;

/** Reads what was typed after `plumbline learn`; what it cannot do is a sentence. */
export function parseLearnOptions(args: readonly string[]): Result<LearnAsked, string> {
  const parsed = parseOptions(args, kinds);
  if (!parsed.ok) return parsed;
  const { options, words } = parsed.value;
  if (words.length > 0)
    return err(`It takes no word such as ${words.join(' ')}. Put names with spaces in quotes.`);
  const { records, outcome, won, lost, out } = options;
  for (const [option, what] of Object.entries(examples))
    if (options[option as keyof typeof examples] === undefined)
      return err(`--${option} is missing: name ${what}.`);
  if (!records || !outcome || !won || !lost || !out) return err('Something is missing.');
  const split = splitIn(options.split, options.seed, options.created);
  if (!split.ok) return split;
  const kind = options.object === undefined ? null : RecordKind.safeParse(options.object);
  if (kind && !kind.success)
    return err(`--object is company, contact, lead or deal, and not ${options.object}.`);
  return ok({
    records,
    outcome: { outcome, won, lost },
    created: options.created ?? null,
    columns: options.columns ?? null,
    ignore: options.ignore ?? null,
    blank: options.blank ?? null,
    split: split.value,
    isRandomAsked: options.split === 'random',
    object: kind?.data ?? null,
    config: options.config,
    out,
    isJson: options.json === true,
  });
}

const mostSeed = 4_294_967_295;

function splitIn(
  split: string | undefined,
  seed: string | undefined,
  created: string | undefined,
): Result<SplitAsked, string> {
  const number = seed === undefined ? 1 : Number(seed);
  if (!Number.isInteger(number) || number < 0 || number > mostSeed)
    return err(`--seed is a whole number such as 1, and not ${seed}.`);
  if (split !== undefined && split !== 'time' && split !== 'random')
    return err(`--split is time or random, and not ${split}.`);
  if (split === 'time' && created === undefined)
    return err('--split time needs the day on which each record was made: name its column with --created.');
  return ok({ kind: split ?? (created === undefined ? 'random' : 'time'), seed: number });
}
