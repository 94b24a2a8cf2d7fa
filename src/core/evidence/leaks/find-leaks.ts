import { writtenNumber } from '../../condition/written-value.ts';
import { nameSays } from '../columns/names/role-of-name.ts';
import type { ColumnProfile } from '../columns/profile.ts';
import type { Estimate } from '../estimate.ts';
import { spoken, type CodedColumn } from '../table.ts';
import { areaAlone } from './alone.ts';
import { closedFirst, closingOf, lengthOfDeal, mostly, onOrAfterClose } from './closing.ts';
import type { Closing } from './closing.ts';
import { filledAtClose, filledIn, tracksOutcome } from './filled.ts';
import type { Filled } from './filled.ts';
import { groupsOf } from './groups.ts';
import type { Groups } from './groups.ts';
import type { FoundLeak, LeakInput, LeakKind } from './leak-input.ts';
import { oneSided, valuesLookedAt } from './one-sided.ts';
import { repeatedRows } from './repeated.ts';
import { sampled } from './sampled.ts';
import { sayAlone, sayFilled, sayFilledAtClose, sayOneSided, tellsAlone } from './say-leak.ts';
import { inRows } from './say-count.ts';

/**
 * Columns that know of the outcome what nobody can have known when a record was made, each with the first reason that
 * was found, in the order of the table; then what is wrong with the table. Chance alone makes no leak in a small file.
 */
export function findLeaks(input: LeakInput): readonly FoundLeak[] {
  const some = sampled(input);
  const closing = closingOf(some);
  const looked = some.table.columns.flatMap((column, nth) => {
    const profile = some.profiles[nth];
    return profile && isLookedAt(profile, some) ? [lookAt(column, profile, some)] : [];
  });
  const looks = looked.reduce((sum, { groups }) => sum + (groups ? valuesLookedAt(groups) : 0), 0);
  const columns = looked.flatMap((look) => leakIn(look, some, closing, looks) ?? []);
  return [...columns, ...outOfOrder(input, closingOf(input)), ...repeatedRows(input)];
}

const isLookedAt = ({ name, kind }: ColumnProfile, { known }: LeakInput): boolean =>
  !known.has(name) && kind !== 'constant' && kind !== 'empty';

interface Look {
  readonly column: CodedColumn;
  readonly profile: ColumnProfile;
  readonly filled: Filled;
  /** Null for ids and text, whose values hardly come twice. */
  readonly groups: Groups | null;
  readonly alone: Estimate | null;
}

function lookAt(column: CodedColumn, profile: ColumnProfile, input: LeakInput): Look {
  const isUnique = profile.kind === 'id' || profile.kind === 'text';
  const groups = isUnique ? null : groupsOf(column, profile, input);
  const alone = groups && areaAlone(groups);
  return { column, profile, filled: filledIn(column, profile, input), groups, alone };
}

/** Beyond this, and for certain beyond the other, a fact is too good to have been known beforehand. */
const tooGood = { value: 0.9, low: 0.8 };

function leakIn(look: Look, input: LeakInput, closing: Closing | null, looks: number): FoundLeak | null {
  const { column, filled, groups, alone } = look;
  const tracks = tracksOutcome(filled);
  const found = (kind: LeakKind, why: string): FoundLeak => ({
    ...{ column: column.name, why, kind, leftOut: true },
    blanksTell: tracks || filledAtClose(filled),
  });
  const { leak } = nameSays(spoken(column));
  if (leak !== null)
    return found(
      'name',
      `Its name says ${leak}, known only while a deal runs or when it has ended${tellsAlone(alone, filled)}.`,
    );
  const after = afterClose(look, input, closing);
  if (after !== null) return found('afterClose', after);
  if (filledAtClose(filled)) return found('afterClose', sayFilledAtClose(filled));
  if (tracks) return found('blank', sayFilled(filled));
  if (alone && (alone.value ?? 0) > tooGood.value && (alone.low ?? 0) > tooGood.low)
    return found('tooGood', sayAlone(alone));
  const pure = groups && oneSided(groups, looks);
  return pure ? found('oneSided', sayOneSided(pure, filled)) : null;
}

function afterClose({ column, profile }: Look, input: LeakInput, closing: Closing | null): string | null {
  if (closing === null || closing.column === column.name) return null;
  if (profile.kind === 'date') {
    const after = onOrAfterClose(column, profile, input, closing);
    return mostly(after)
      ? `It lies on the day of ${closing.column} or within 90 days after it in ${writtenNumber(after.held)} of ${inRows(after.n)}.`
      : null;
  }
  if (profile.kind !== 'number') return null;
  const length = lengthOfDeal(column, profile, input, closing);
  return mostly(length)
    ? `It is the number of days from creation to ${closing.column} in ${writtenNumber(length.held)} of ${inRows(length.n)}.`
    : null;
}

function outOfOrder(input: LeakInput, closing: Closing | null): readonly FoundLeak[] {
  if (closing === null || input.created === null) return [];
  const { n, before } = closedFirst(input, closing);
  if (before === 0) return [];
  const why = `${inRows(before)} of ${writtenNumber(n)} closed before they were made: one of the two days is not what its name says.`;
  return [{ column: closing.column, why, kind: 'order', leftOut: false, blanksTell: false }];
}
