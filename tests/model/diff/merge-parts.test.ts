import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffParts } from '../../../src/model/diff/diff-parts.ts';
import { mergeParts } from '../../../src/model/diff/merge-parts.ts';
import { keyedLists } from '../../../src/model/diff/keyed.ts';
import { at, isFields, isList, isSame } from '../../../src/model/diff/values.ts';
import { parts } from './arbitrary-parts.ts';

const list = (...entries: readonly object[]) => ({ 'facts.yaml': { facts: entries } });
const fact = (id: string, more: object = {}) => ({ id, label: id.toUpperCase(), ...more });
const ids = (merged: Readonly<Record<string, unknown>>): readonly string[] =>
  (merged['facts.yaml'] as { facts: { id: string }[] }).facts.map(({ id }) => id);

const placeOf = (part: string, path: readonly { readonly key: string }[]): string =>
  [part, ...path.map(({ key }) => key)].map((key) => `${key}\n`).join('');
const isUnder = (place: string, around: string): boolean => place.startsWith(around);

function valueAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (isFields(value)) return valueAt(at(value, key), rest);
  if (!isList(value)) return undefined;
  const [entries] = keyedLists(value) ?? [];
  return valueAt(entries?.find((entry) => entry.key === key)?.value, rest);
}

/** Whether everything of one value is in another: keys and entries may have come besides, and plain entries gone that the other took out. */
function holds(merged: unknown, own: unknown, base: readonly unknown[], other: unknown): boolean {
  if (isSame(merged, own)) return true;
  if (isFields(merged) && isFields(own))
    return Object.keys(own).every((key) =>
      holds(at(merged, key), own[key], [], isFields(other) ? at(other, key) : undefined),
    );
  if (!isList(merged) || !isList(own)) return false;
  const taken = (value: unknown) =>
    base.some((one) => isSame(one, value)) && isList(other) && !other.some((one) => isSame(one, value));
  return own.every((value) => taken(value) || merged.some((one) => holds(one, value, [], undefined)));
}

describe('putting two people’s changes together', () => {
  it('takes what one changed where the other changed nothing', () => {
    fc.assert(
      fc.property(parts, parts, (base, changed) => {
        for (const [ours, theirs] of [
          [changed, base],
          [base, changed],
          [changed, changed],
        ] as const) {
          const { merged, conflicts } = mergeParts(base, ours, theirs);
          expect(conflicts).toEqual([]);
          expect(diffParts(changed, merged)).toEqual([]);
        }
      }),
    );
  });

  it('gives the same whoever is asked first, and the same conflicts', () => {
    fc.assert(
      fc.property(parts, parts, parts, (base, a, b) => {
        const [one, other] = [mergeParts(base, a, b), mergeParts(base, b, a)];
        const named = ({ conflicts }: typeof one) =>
          conflicts
            .map(({ part, path, isOrder }) => [part, ...path.map(({ key }) => key), isOrder].join('/'))
            .toSorted();
        expect(named(one)).toEqual(named(other));
        expect(one.conflicts.length > 0 || isSame(one.merged, other.merged)).toBe(true);
        const swapped = mergeParts(base, b, a, 'theirs');
        expect(diffParts(one.merged, swapped.merged)).toEqual([]);
      }),
    );
  });

  it('loses nothing: every change of either is in what is merged, or told as a conflict', () => {
    fc.assert(
      fc.property(parts, parts, parts, (base, ours, theirs) => {
        const { merged, conflicts } = mergeParts(base, ours, theirs);
        const contested = conflicts.map(({ part, path }) => placeOf(part, path));
        for (const [side, other] of [
          [ours, theirs],
          [theirs, ours],
        ] as const)
          for (const { part, path, kind, before, after } of diffParts(base, side)) {
            const place = placeOf(part, path);
            if (kind === 'moved' || contested.some((one) => isUnder(one, place) || isUnder(place, one)))
              continue;
            const keys = [part, ...path.map(({ key }) => key)];
            const found = valueAt(merged, keys);
            const isKept =
              kind === 'removed'
                ? found === undefined
                : holds(found, after, isList(before) ? before : [], valueAt(other, keys));
            expect(isKept).toBe(true);
          }
      }),
    );
  });

  it('keeps what both added, beside what it was added to, in one order for both', () => {
    const base = list(fact('a'), fact('b'));
    const ours = list(fact('a'), fact('x'), fact('b'), fact('z'));
    const theirs = list(fact('a'), fact('y'), fact('b'));
    expect(ids(mergeParts(base, ours, theirs).merged)).toEqual(['a', 'x', 'y', 'b', 'z']);
    expect(ids(mergeParts(base, theirs, ours).merged)).toEqual(['a', 'x', 'y', 'b', 'z']);
  });

  it('keeps a new order and a new entry that came from two sides', () => {
    const base = list(fact('a'), fact('b'), fact('c'));
    const ours = list(fact('c'), fact('a'), fact('b'));
    const theirs = list(fact('a'), fact('new'), fact('b'), fact('c', { unit: 'people' }));
    const { merged, conflicts } = mergeParts(base, ours, theirs);
    expect(conflicts).toEqual([]);
    expect(ids(merged)).toEqual(['c', 'a', 'new', 'b']);
    expect(merged).toMatchObject({ 'facts.yaml': { facts: [{ id: 'c', unit: 'people' }, {}, {}, {}] } });
  });

  it('tells one entry that both changed, with both of their values', () => {
    const base = list(fact('a', { unit: 'people' }));
    const { conflicts, merged } = mergeParts(
      base,
      list(fact('a', { unit: 'heads', label: 'Ours' })),
      list(fact('a', { unit: 'persons' })),
    );
    expect(conflicts).toMatchObject([
      { part: 'facts.yaml', isOrder: false, base: 'people', ours: 'heads', theirs: 'persons' },
    ]);
    expect(conflicts[0]?.path.map(({ key }) => key)).toEqual(['facts', 'a', 'unit']);
    expect(merged).toEqual(list(fact('a', { unit: 'heads', label: 'Ours' })));
  });

  it('tells an entry that one removed and the other changed', () => {
    const base = list(fact('a'), fact('b'));
    const theirs = list(fact('a'), fact('b', { unit: 'people' }));
    const kept = mergeParts(base, list(fact('a')), theirs, 'theirs');
    expect(kept.conflicts).toMatchObject([{ ours: undefined, theirs: fact('b', { unit: 'people' }) }]);
    expect(ids(kept.merged)).toEqual(['a', 'b']);
    expect(ids(mergeParts(base, list(fact('a')), theirs).merged)).toEqual(['a']);
  });

  it('tells two new orders of one list as a conflict about the order alone', () => {
    const [a, b, c] = [fact('a'), fact('b'), fact('c')];
    const { conflicts, merged } = mergeParts(list(a, b, c), list(b, a, c), list(a, c, b));
    expect(conflicts).toMatchObject([{ isOrder: true }]);
    expect(ids(merged)).toEqual(['b', 'a', 'c']);
    expect(ids(mergeParts(list(a, b, c), list(b, a, c), list(a, c, b), 'theirs').merged)).toEqual([
      'a',
      'c',
      'b',
    ]);
  });

  it('puts lists of plain values together as sets that keep their order', () => {
    const aliases = (...names: readonly string[]) => ({ 'battlecards/northbeam.yaml': { aliases: names } });
    const { merged, conflicts } = mergeParts(
      aliases('NB', 'North'),
      aliases('NB'),
      aliases('NB', 'North', 'Beam'),
    );
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(aliases('NB', 'Beam'));
  });
});
