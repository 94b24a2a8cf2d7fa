import type { RecordKind } from '../../../core/condition/model.ts';
import { sayChanges, type SaidChange } from '../../../model/diff/say-changes.ts';
import type { PartValues } from '../../../model/part-values.ts';
import type { TodaysCard } from './todays-card.ts';

/**
 * What the proposal changes of today's model, in words: the scorecard of this kind of record, and the facts and columns
 * that the proposal reads. Everything else of today's model stays as it is, and is not compared; nor is the order of
 * facts and criteria, which says nothing.
 */
export function differenceTo(
  today: TodaysCard,
  object: RecordKind,
  proposal: PartValues,
): readonly SaidChange[] {
  return sayChanges(comparable(today, object, proposal), proposal, today.parts);
}

interface WithId {
  readonly id: string;
}

/** What is compared of the three files. */
interface Comparable {
  readonly 'facts.yaml': { readonly facts: readonly WithId[] };
  readonly 'icp.yaml': { readonly scorecards: readonly { readonly criteria: readonly WithId[] }[] };
  readonly 'crm/csv.yaml': { readonly fields: Readonly<Partial<Record<RecordKind, object>>> };
}

/** The part of today's model that the proposal speaks of, in the proposal's order. */
function comparable(today: TodaysCard, object: RecordKind, proposal: PartValues): PartValues {
  const proposed = proposal as unknown as Comparable;
  const { facts } = proposed['facts.yaml'];
  const { scorecard, mapping, model } = today;
  const isRead = (id: string): boolean => facts.some((fact) => fact.id === id);
  const fields = Object.entries(mapping?.fields[object] ?? {}).filter(([id]) => isRead(id));
  const criteria = proposed['icp.yaml'].scorecards[0]?.criteria ?? [];
  const cards = scorecard ? [{ ...scorecard, criteria: inOrderOf(criteria, scorecard.criteria) }] : [];
  return {
    'facts.yaml': {
      ...proposed['facts.yaml'],
      facts: inOrderOf(
        facts,
        model.facts.filter(({ id }) => isRead(id)),
      ),
    },
    'icp.yaml': { ...proposed['icp.yaml'], scorecards: cards },
    'crm/csv.yaml': { ...proposed['crm/csv.yaml'], fields: { [object]: Object.fromEntries(fields) } },
  } satisfies Comparable;
}

/** Entries in the order in which others with the same ids stand; those without any come last. */
function inOrderOf<Entry extends WithId>(
  others: readonly WithId[],
  entries: readonly Entry[],
): readonly Entry[] {
  const place = ({ id }: WithId): number => {
    const at = others.findIndex((other) => other.id === id);
    return at < 0 ? others.length : at;
  };
  return entries.toSorted((a, b) => place(a) - place(b));
}
