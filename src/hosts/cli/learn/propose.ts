import { splitOf, type Parts } from '../../../core/evidence/backtest/split.ts';
import { learn } from '../../../core/evidence/learning/learn.ts';
import type { Learned } from '../../../core/evidence/learning/learned.ts';
import type { SplitAsked } from '../../../core/evidence/backtest/input.ts';
import type { RecordKind } from '../../../core/condition/model.ts';
import { chooseColumns, type ColumnChoice } from './choose-columns.ts';
import { declareFacts } from './declare-facts.ts';
import type { DeclaredFact } from './declared-fact.ts';
import type { LearnRecords } from './learn-records.ts';
import { proposedCard, type ProposedCard } from './proposed-card.ts';
import type { TodaysCard } from './todays-card.ts';
import { tooFewOf, type TooFew } from './too-few.ts';

/** What the past proposes, with everything that it was made of. */
export interface Proposed {
  readonly choice: ColumnChoice;
  readonly declared: readonly DeclaredFact[];
  readonly parts: Parts;
  readonly learned: Learned;
  /** Null where nothing was found that holds. */
  readonly card: ProposedCard | null;
  /** Where too few records were kept apart for a verdict. */
  readonly tooFew: TooFew | null;
}

/** What a proposal is made for. */
export interface Proposing {
  readonly object: RecordKind;
  readonly split: SplitAsked;
  readonly today: TodaysCard | null;
}

/** Learns from the part that is not judged, and puts what was learned into the form of the model. */
export function propose(records: LearnRecords, { object, split, today }: Proposing): Proposed {
  const { table, closed, columns, groups, leaks, named, ignored, outcome, created } = records;
  const choice = chooseColumns({ columns, outcome, created, named, ignored, leaks });
  const declared = declareFacts(choice.taken, { table, closed, object, today });
  const parts = splitOf({ won: closed.won, created: closed.created, groups }, split);
  const learned = learn({
    columns: declared.map(({ values }) => values),
    won: closed.won,
    learned: parts.learned,
    created: split.kind === 'time' ? closed.created : null,
    groups,
    seed: split.seed,
    neutralBlanks: tellingBlanks(declared, records),
  });
  const scorecard = today?.scorecard ?? null;
  const card = proposedCard({ learned, declared, records: parts.learned, object, today: scorecard });
  return { choice, declared, parts, learned, card, tooFew: tooFewOf(closed, parts) };
}

/** Facts, by id, whose blanks know of the outcome: they may not give points of their own. */
const tellingBlanks = (declared: readonly DeclaredFact[], { leaks }: LearnRecords): ReadonlySet<string> => {
  const columns = new Set(leaks.flatMap(({ column, blanksTell }) => (blanksTell ? [column] : [])));
  return new Set(declared.flatMap(({ fact, column }) => (columns.has(column.name) ? [fact.id] : [])));
};
