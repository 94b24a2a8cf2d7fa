import { wasSkipped, type CriterionThen, type JudgedDeal, type JudgedMove, type MovePath } from './audit.ts';
import type { StageCriterion } from './model.ts';
import type { PastUnknown } from './past.ts';
import type { SittingDeal } from './sitting.ts';

/** How moves came out. */
export interface Outcomes {
  readonly inOrder: number;
  readonly waived: number;
  readonly around: number;
  readonly notJudged: number;
}

/** Moves into one stage. */
export interface StageTally extends Outcomes {
  readonly pipeline: string;
  readonly stage: string;
}

/** What became of one criterion, each time that it was asked. */
export interface CriterionTally {
  readonly pipeline: string;
  readonly stage: string;
  readonly direction: 'exit' | 'entry';
  readonly criterion: string;
  readonly label: string;
  readonly level: StageCriterion['level'];
  readonly asked: number;
  /** Times that a move went on without it. */
  readonly skipped: number;
  readonly waived: number;
  readonly notJudged: number;
}

/** Deals that sit in a stage, and those of them that do not meet its entry criteria. */
export interface SittingTally {
  readonly pipeline: string;
  readonly stage: string;
  readonly deals: number;
  readonly without: number;
}

/** A fact whose past was not to be had. */
export interface UnseenTally {
  readonly fact: string;
  readonly why: PastUnknown;
  /** Moves at which a criterion could not be judged for it. */
  readonly moves: number;
}

/** What an audit counted. Nobody is named in it. */
export interface AuditTally {
  /** Deals that were looked at. */
  readonly deals: number;
  /** Moves back and to a lost stage, of which nothing is asked. */
  readonly free: number;
  /** Moves to stages that nothing maps. */
  readonly unmapped: number;
  readonly moves: Outcomes;
  /** Of the moves that went around a criterion, those that went around one that warns or blocks. */
  readonly aroundFirm: number;
  readonly byPath: Readonly<Record<MovePath, Outcomes>>;
  readonly byStage: readonly StageTally[];
  readonly byCriterion: readonly CriterionTally[];
  readonly sitting: readonly SittingTally[];
  readonly unseen: readonly UnseenTally[];
}

const none: Outcomes = { inOrder: 0, waived: 0, around: 0, notJudged: 0 };

/** Paths in the order in which people look at them. */
export const movePaths: readonly MovePath[] = ['person', 'import', 'workflow', 'api', 'unknown'];

/** Nothing was counted yet. */
export const noTally: AuditTally = {
  deals: 0,
  free: 0,
  unmapped: 0,
  moves: none,
  aroundFirm: 0,
  byPath: { person: none, import: none, workflow: none, api: none, unknown: none },
  byStage: [],
  byCriterion: [],
  sitting: [],
  unseen: [],
};

/** Forward moves in all. */
export const judgedIn = ({ inOrder, waived, around, notJudged }: Outcomes): number =>
  inOrder + waived + around + notJudged;

/** A deal of an audit: its moves, and where it sits; null where it sits in no open stage of the model. */
export interface AuditedDeal {
  readonly judged: JudgedDeal;
  readonly sitting: SittingDeal | null;
}

/** Counts one deal. */
export function tallyOf({ judged, sitting }: AuditedDeal): AuditTally {
  const { moves, free, unmapped } = judged;
  return {
    deals: 1,
    free,
    unmapped,
    moves: outcomesOf(moves),
    aroundFirm: moves.filter(({ criteria }) => criteria.some(isFirm)).length,
    byPath: byPath((path) => outcomesOf(moves.filter(({ move }) => move.via === path))),
    byStage: moves.map(({ pipeline, to, outcome }) => ({ pipeline, stage: to, ...one(outcome) })),
    byCriterion: moves.flatMap(({ criteria }) => criteria.map(criterionTally)),
    sitting: sitting === null ? [] : [sittingTally(sitting)],
    unseen: moves.flatMap(unseenIn),
  };
}

const isFirm = (then: CriterionThen): boolean => wasSkipped(then) && then.criterion.level !== 'observe';

const one = (outcome: JudgedMove['outcome']): Outcomes => ({ ...none, [outcome]: 1 });

const outcomesOf = (moves: readonly JudgedMove[]): Outcomes =>
  moves.reduce((sum, { outcome }) => addOutcomes(sum, one(outcome)), none);

const byPath = (outcomes: (path: MovePath) => Outcomes): AuditTally['byPath'] => ({
  person: outcomes('person'),
  import: outcomes('import'),
  workflow: outcomes('workflow'),
  api: outcomes('api'),
  unknown: outcomes('unknown'),
});

const criterionTally = (then: CriterionThen): CriterionTally => ({
  pipeline: then.pipeline,
  stage: then.stage,
  direction: then.direction,
  criterion: then.criterion.id,
  label: then.criterion.label,
  level: then.criterion.level,
  asked: 1,
  skipped: Number(wasSkipped(then)),
  waived: Number(then.state === 'waived'),
  notJudged: Number(then.state === 'not_judged'),
});

const sittingTally = ({ pipeline, stage, without }: SittingDeal): SittingTally => ({
  pipeline,
  stage,
  deals: 1,
  without: Number(without),
});

function unseenIn({ criteria }: JudgedMove): readonly UnseenTally[] {
  const facts = criteria.flatMap(({ unseen }) => unseen);
  const once = new Map(facts.map(({ fact, why }) => [fact, { fact, why, moves: 1 }]));
  return [...once.values()];
}

const addOutcomes = (a: Outcomes, b: Outcomes): Outcomes => ({
  inOrder: a.inOrder + b.inOrder,
  waived: a.waived + b.waived,
  around: a.around + b.around,
  notJudged: a.notJudged + b.notJudged,
});

/** Puts counts together; what is counted in both is added up, and the order is that of the ids. */
export function addTallies(tallies: readonly AuditTally[]): AuditTally {
  const all = <T>(part: (tally: AuditTally) => readonly T[]): readonly T[] => tallies.flatMap(part);
  const sum = (part: (tally: AuditTally) => number): number =>
    tallies.reduce((total, tally) => total + part(tally), 0);
  const added = (part: (tally: AuditTally) => Outcomes): Outcomes =>
    tallies.map(part).reduce(addOutcomes, none);
  return {
    deals: sum(({ deals }) => deals),
    free: sum(({ free }) => free),
    unmapped: sum(({ unmapped }) => unmapped),
    moves: added(({ moves }) => moves),
    aroundFirm: sum(({ aroundFirm }) => aroundFirm),
    byPath: byPath((path) => added((tally) => tally.byPath[path])),
    byStage: merged(
      all(({ byStage }) => byStage),
      ({ pipeline, stage }) => `${pipeline}/${stage}`,
      addStages,
    ),
    byCriterion: merged(
      all(({ byCriterion }) => byCriterion),
      (row) => [row.pipeline, row.stage, row.direction, row.criterion].join('/'),
      addCriteria,
    ),
    sitting: merged(
      all(({ sitting }) => sitting),
      ({ pipeline, stage }) => `${pipeline}/${stage}`,
      addSitting,
    ),
    unseen: merged(
      all(({ unseen }) => unseen),
      ({ fact, why }) => `${fact}/${why}`,
      (a, b) => ({ ...a, moves: a.moves + b.moves }),
    ),
  };
}

function merged<T>(rows: readonly T[], keyOf: (row: T) => string, add: (a: T, b: T) => T): readonly T[] {
  const found = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    const before = found.get(key);
    found.set(key, before === undefined ? row : add(before, row));
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, row]) => row);
}

const addStages = (a: StageTally, b: StageTally): StageTally => ({ ...a, ...addOutcomes(a, b) });

const addCriteria = (a: CriterionTally, b: CriterionTally): CriterionTally => ({
  ...a,
  asked: a.asked + b.asked,
  skipped: a.skipped + b.skipped,
  waived: a.waived + b.waived,
  notJudged: a.notJudged + b.notJudged,
});

const addSitting = (a: SittingTally, b: SittingTally): SittingTally => ({
  ...a,
  deals: a.deals + b.deals,
  without: a.without + b.without,
});
