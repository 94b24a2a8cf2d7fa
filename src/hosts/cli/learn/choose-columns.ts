import type { ColumnRole } from '../../../core/evidence/columns/profile.ts';
import type { FoundLeak } from '../../../core/evidence/leaks/leak-input.ts';
import type { CodedColumn } from '../../../core/evidence/table.ts';
import { blankAdvice } from './blank-advice.ts';
import type { ColumnThere } from './declared-fact.ts';

/** What decides which columns are learned from. */
export interface ChoiceAsked {
  readonly columns: readonly ColumnThere[];
  readonly outcome: string;
  readonly created: string | null;
  /** Those that were named with --columns; null where nobody named any. */
  readonly named: readonly CodedColumn[] | null;
  readonly ignored: readonly CodedColumn[];
  readonly leaks: readonly FoundLeak[];
}

/** A column that is not learned from, and why, in a sentence. */
export interface ColumnLeftOut {
  readonly column: string;
  readonly why: string;
  /** Whether it would be learned from if it were named. */
  readonly unlessNamed: boolean;
}

/** Which columns are learned from. */
export interface ColumnChoice {
  readonly taken: readonly ColumnThere[];
  readonly leftOut: readonly ColumnLeftOut[];
  /** Columns that leak the outcome and are learned from, since they were named. */
  readonly insistedLeaks: readonly string[];
  /** What is to be said of columns that were insisted on. */
  readonly warnings: readonly string[];
}

const ofRole: Readonly<Record<ColumnRole, string>> = {
  amount: 'it is the amount of the deal, and fit is about who they are, not what they pay',
  stage: 'it is where the deal stands, and fit is about who they are',
  activity: 'it is what was done or noted about a deal, and fit is about who they are',
  owner: 'it is who of us looks after them, and fit is about who they are',
  process: 'it comes of the deal’s own course, and nobody knows it before',
};

/**
 * Chooses what is learned from: whatever says what a record was like when it was made. Amount, stage, activity and owner
 * are taken only when they are named; so are leaks, with a warning.
 */
export function chooseColumns(asked: ChoiceAsked): ColumnChoice {
  const taken: ColumnThere[] = [];
  const leftOut: ColumnLeftOut[] = [];
  const insistedLeaks: string[] = [];
  const warnings: string[] = [];
  for (const there of asked.columns) {
    const { name } = there.column;
    const isNamed = asked.named?.includes(there.column) ?? false;
    const never = whyNever(there, asked);
    const why = never ?? (isNamed ? null : whyUnlessNamed(there, asked));
    if (why !== null) leftOut.push({ column: name, why: sentence(why), unlessNamed: never === null });
    else taken.push(there);
    if (why !== null || !isNamed) continue;
    warnings.push(...insisted(there, asked.leaks));
    if (leakOf(there.column, asked.leaks)) insistedLeaks.push(name);
  }
  return { taken, leftOut, insistedLeaks, warnings };
}

/** Why a column cannot be learned from at all; null where it can. */
function whyNever({ column, profile }: ColumnThere, asked: ChoiceAsked): string | null {
  if (column.name === asked.outcome) return 'it is how the deal came out';
  if (column.name === asked.created)
    return 'it is the day on which a record was made, which everything is counted from';
  if (asked.ignored.includes(column)) return 'it was named with --ignore';
  if (asked.named && !asked.named.includes(column)) return 'it was not named with --columns';
  if (profile.kind === 'empty') return 'nothing stands in it';
  if (profile.kind === 'constant') return 'it says the same on every record';
  if (profile.kind === 'date' && asked.created === null)
    return 'it holds days, and without --created nobody knows how long ago they were';
  return null;
}

/** Why a column is not learned from unless somebody insists; null where it is. */
function whyUnlessNamed({ column, profile }: ColumnThere, { leaks }: ChoiceAsked): string | null {
  const leak = leakOf(column, leaks);
  if (leak) return `it leaks the outcome: ${midSentence(leak.why)}`;
  if (profile.role !== null) return ofRole[profile.role];
  if (profile.kind === 'id') return 'it tells records apart, and says nothing of the next one';
  if (profile.kind === 'text')
    return blankAdvice(profile) ?? 'it is text that differs on nearly every record';
  return null;
}

const leakOf = ({ name }: CodedColumn, leaks: readonly FoundLeak[]): FoundLeak | undefined =>
  leaks.find(({ column, leftOut }) => leftOut && column === name);

function insisted({ column, profile }: ColumnThere, leaks: readonly FoundLeak[]): readonly string[] {
  const leak = leakOf(column, leaks);
  if (leak)
    return [
      `${column.name} was named, and is learned from although it leaks the outcome: ${midSentence(leak.why)}`,
    ];
  return profile.role === null
    ? []
    : [
        `${column.name} was named, and is learned from; otherwise it would not be, since ${ofRole[profile.role]}.`,
      ];
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
const midSentence = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
