import type { OutcomeType, WinLossFile } from '../../../core/win-loss/model.ts';
import type { CrmMapping } from '../../../model/mapping.ts';
import type { AccountThere, FieldLooked } from './account-there.ts';
import { draftReasons, type DraftedReasons, type ReasonDraft } from './draft-reasons.ts';
import { keyOf, sameValues } from './few-values.ts';
import { Ids } from './ids.ts';
import { usualById } from './reason-codes.ts';
import { besidesVendors, startingQuestions } from './starting-questions.ts';

/** Win/loss of a first model, with where the CRM keeps the same. */
export interface DraftedWinLoss {
  readonly file: WinLossFile;
  readonly lost: DraftedReasons;
  readonly won: DraftedReasons;
  readonly mapping: Pick<CrmMapping, 'lostReason' | 'wonReason' | 'competitors'>;
  /** Competitors with the deals that name them. */
  readonly competitors: readonly { readonly label: string; readonly count: number }[];
}

const losses: readonly OutcomeType[] = [
  'lost_to_competitor',
  'lost_to_in_house',
  'no_decision',
  'postponed',
  'withdrawn',
];

/** The CRM's own reasons under codes, beside the questions that every model begins with. */
export function draftWinLoss(there: AccountThere): DraftedWinLoss {
  const lost = draftReasons(there.lostReason);
  const won = draftReasons(there.wonReason);
  const rivals = competitorsIn(there.competitors);
  const { engine, withinDays, pipelines, answerWithinDays, questions, ...answers } = startingQuestions;
  const { didInstead, ...known } = answers;
  // In the order in which people read it.
  const file: WinLossFile = {
    engine,
    askFrom: there.today,
    withinDays,
    pipelines,
    answerWithinDays,
    questions,
    considered: [...rivals.map(({ id, label }) => ({ id, label })), ...besidesVendors],
    didInstead,
    reasons: reasonsOf(lost.reasons, won.reasons),
    ...known,
  };
  const mapping = {
    ...coded('lostReason', there.lostReason, lost.reasons),
    ...coded('wonReason', there.wonReason, won.reasons),
    ...codedCompetitors(there.competitors, rivals),
  };
  return { file, lost, won, mapping, competitors: rivals };
}

/** Reasons for losses, for wins, or for both; nobody is kept from saying that they do not know, or something else. */
function reasonsOf(lost: readonly ReasonDraft[], won: readonly ReasonDraft[]): WinLossFile['reasons'] {
  const byId = new Map<string, WinLossFile['reasons'][number]>();
  const add = (id: string, label: string, definition: string, outcomes: readonly OutcomeType[]): void => {
    const there = byId.get(id);
    const all = [...new Set([...(there?.outcomes ?? []), ...outcomes])];
    byId.set(id, {
      id,
      label: there?.label ?? label,
      definition: there?.definition ?? definition,
      outcomes: inOrder(all),
      noteRequired: id === 'other',
      retired: false,
    });
  };
  for (const { id, label, definition } of lost) if (!isLast(id)) add(id, label, definition, losses);
  for (const { id, label, definition } of won) if (!isLast(id)) add(id, label, definition, ['won']);
  const named = (id: string, usual: string): string =>
    [...lost, ...won].find((reason) => reason.id === id)?.label ?? usual;
  add('unknown', named('unknown', 'I don’t know'), definitionOf('unknown'), [
    'won',
    ...losses,
    'went_silent',
  ]);
  add('other', named('other', 'Something else'), definitionOf('other'), ['won', ...losses]);
  return [...byId.values()];
}

const isLast = (id: string): boolean => id === 'unknown' || id === 'other';
const definitionOf = (id: string): string => usualById(id)?.definition ?? id;
const order: readonly OutcomeType[] = ['won', ...losses, 'went_silent'];
const inOrder = (outcomes: readonly OutcomeType[]): OutcomeType[] =>
  order.filter((outcome) => outcomes.includes(outcome));

type Coded = Pick<CrmMapping, 'lostReason' | 'wonReason' | 'competitors'>;

function coded(
  key: 'lostReason' | 'wonReason',
  field: FieldLooked | null,
  reasons: readonly ReasonDraft[],
): Coded {
  if (!field || reasons.length === 0) return {};
  // What stands first is what is written back: an option before what somebody typed once.
  const offered = new Set(field.options.map(({ value }) => value));
  const values = reasons.flatMap(({ id, spellings }) =>
    spellings
      .toSorted((a, b) => Number(offered.has(b.value)) - Number(offered.has(a.value)) || b.count - a.count)
      .map(({ value }) => [value, id] as const),
  );
  return { [key]: { field: field.name, label: field.label, values: Object.fromEntries(values) } };
}

interface Rival {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly written: readonly string[];
}

const mostRivals = 30;
const nobody = /^(none|n a|no|no competitors?|nobody( else)?|unknown|other|others|tbd|not known)$/;

/** Who else is named on deals; those whom nobody named are offered too where the field is a list. */
function competitorsIn(field: FieldLooked | null): readonly Rival[] {
  if (!field) return [];
  const ids = new Ids();
  for (const { id } of besidesVendors) ids.reserve(id);
  const labels = new Map(field.options.map(({ value, label }) => [keyOf(value), label]));
  const unused = field.options.map(({ value }) => ({ value, count: 0 }));
  return sameValues([...(field.values ?? []), ...unused])
    .filter(
      ({ label, count }) =>
        !nobody.test(keyOf(label)) && label.length <= 60 && (field.type !== 'text' || count > 1),
    )
    .slice(0, mostRivals)
    .map(({ label, count, spellings }) => {
      const shown = labels.get(keyOf(label)) ?? label;
      const written = [...new Set(spellings.map(({ value }) => value))];
      return { id: ids.of(shown, 'competitor'), label: shown, count, written };
    });
}

function codedCompetitors(field: FieldLooked | null, rivals: readonly Rival[]): Coded {
  if (!field || rivals.length === 0) return {};
  const values = Object.fromEntries(rivals.flatMap(({ id, written }) => written.map((value) => [value, id])));
  return { competitors: { field: field.name, label: field.label, values } };
}
