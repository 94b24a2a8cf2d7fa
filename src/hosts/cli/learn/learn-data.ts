import type { SaidChange } from '../../../model/diff/say-changes.ts';
import { changeData } from '../publishing/change-report.ts';
import type { Judgement } from './judgement.ts';
import type { LearnRecords } from './learn-records.ts';
import { leftOutColumns } from './left-out-columns.ts';
import type { Proposed } from './propose.ts';
import type { ProposedCriterion } from './proposed-criterion.ts';
import { conditionOf } from './row-condition.ts';
import { rowWords } from './row-words.ts';

/** The proposal for a program: what stands beside the figures of a backtest. */
export function proposalData(
  records: LearnRecords,
  proposed: Proposed,
  judgement: Judgement,
  changes: readonly SaidChange[],
): Readonly<Record<string, unknown>> {
  const { learned, card } = proposed;
  return {
    scorecard: card?.scorecard.id ?? null,
    object: judgement.object,
    scale: card?.scorecard.scale ?? null,
    minimumCoverage: card?.scorecard.minimumCoverage ?? null,
    tiers: card?.scorecard.tiers.map(({ id, label, from, action }) => ({ id, label, from, action })) ?? [],
    rows: card?.criteria.flatMap(rowData) ?? [],
    criteria: card?.criteria.map(criterionData) ?? [],
    strength: learned.strength,
    crossValidated: learned.crossValidated,
    today: judgement.today && { scorecard: judgement.today.scorecard, ...judgement.today.parting },
    changes: changeData(changes),
    columns: records.columns.map(columnData(proposed)),
    leftOut: leftOutColumns(proposed).map(({ column, why, iv }) => ({
      column,
      why,
      ...(iv === undefined ? {} : { iv }),
    })),
  };
}

function rowData({ criterion, learned, declared }: ProposedCriterion): readonly object[] {
  return learned.rows.map((row) => ({
    criterion: criterion.id,
    fact: declared.fact.id,
    column: declared.column.name,
    values: rowWords(declared, row.range),
    when: conditionOf(declared, row.range),
    points: row.points,
    n: row.n,
    won: row.won,
    rate: row.rate,
    woe: row.weightOfEvidence,
  }));
}

const criterionData = ({ criterion, learned, declared }: ProposedCriterion): object => ({
  criterion: criterion.id,
  fact: declared.fact.id,
  column: declared.column.name,
  label: criterion.label,
  rows: learned.rows.length,
  iv: learned.informationValue,
  p: learned.p,
  whenUnknown: criterion.whenUnknown,
  why: criterion.why ?? null,
});

const columnData =
  ({ declared, card }: Proposed) =>
  ({ column, profile }: LearnRecords['columns'][number]): object => {
    const { kind, role, blanks, distinct, days, numbers, unread, notes } = profile;
    const fact = declared.find((one) => one.column === column)?.fact.id ?? null;
    return {
      column: column.name,
      kind,
      role,
      fact,
      isInProposal: card?.facts.some((one) => one.fact.id === fact) ?? false,
      days,
      numbers,
      blanks,
      distinct,
      unread,
      notes,
    };
  };
