import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffParts } from '../../../src/model/diff/diff-parts.ts';
import { isSame } from '../../../src/model/diff/values.ts';
import { parts } from './arbitrary-parts.ts';

const stages = (exit: readonly unknown[]) => ({
  'stages.yaml': { pipelines: [{ id: 'sales', stages: [{ id: 'talks', exit }] }] },
});
const criterion = (id: string, more: object = {}) => ({ id, label: id, level: 'warn', ...more });
const keysOf = (change: { readonly path: readonly { readonly key: string }[] }): string =>
  change.path.map(({ key }) => key).join('/');

describe('the difference of two models', () => {
  it('is empty exactly when both are the same', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(diffParts(a, a)).toEqual([]);
        expect(diffParts(a, b).length === 0).toBe(isSame(a, b));
      }),
    );
  });

  it('has as many changes one way as the other, what was added being removed', () => {
    const added = (kind: string) => (kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind);
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const there = diffParts(a, b).filter(({ kind }) => kind !== 'moved');
        const back = diffParts(b, a).filter(({ kind }) => kind !== 'moved');
        const said = (all: typeof there, kindOf: (kind: string) => string) =>
          all.map((one) => `${one.part} ${keysOf(one)} ${kindOf(one.kind)}`).toSorted();
        expect(said(there, added)).toEqual(said(back, (kind) => kind));
      }),
    );
  });

  it('names the entry by its id, and what stood there and stands there now', () => {
    const before = stages([criterion('erp'), criterion('sites')]);
    const after = stages([criterion('sites'), criterion('erp', { level: 'block' })]);
    const changes = diffParts(before, after);
    expect(changes.map(({ kind }) => kind)).toEqual(['moved', 'changed']);
    const changed = changes[1];
    expect(changed && keysOf(changed)).toBe('pipelines/sales/stages/talks/exit/erp/level');
    expect(changed).toMatchObject({ part: 'stages.yaml', before: 'warn', after: 'block' });
  });

  it('tells what moved by what it stands after', () => {
    const [first, second, third] = [criterion('a'), criterion('b'), criterion('c')];
    const changes = diffParts(stages([first, second, third]), stages([third, first, second]));
    expect(changes).toMatchObject([{ kind: 'moved', before: second, after: undefined }]);
  });

  it('does not call the entries moved among which one was added or removed', () => {
    const [first, second] = [criterion('a'), criterion('b')];
    const kinds = diffParts(stages([first, second]), stages([criterion('c'), second])).map(
      ({ kind }) => kind,
    );
    expect(kinds).toEqual(['removed', 'added']);
  });

  it('compares a condition as one', () => {
    const with_ = (when: object) => stages([criterion('a', { when })]);
    const changes = diffParts(with_({ fact: 'erp', isSet: true }), with_({ fact: 'erp', is: 'sap' }));
    expect(changes.map(keysOf)).toEqual(['pipelines/sales/stages/talks/exit/a/when']);
  });

  it('compares lists whole where nothing tells their entries apart', () => {
    const scale = (scale: readonly number[]) => ({ 'icp.yaml': { scale } });
    expect(diffParts(scale([0, 100]), scale([0, 24]))).toMatchObject([
      { kind: 'changed', before: [0, 100], after: [0, 24] },
    ]);
  });

  it('tells a part that is new or gone as one change', () => {
    const part = { 'glossary.yaml': { terms: [] } };
    expect(diffParts({}, part)).toMatchObject([{ part: 'glossary.yaml', path: [], kind: 'added' }]);
    expect(diffParts(part, {})).toMatchObject([{ part: 'glossary.yaml', path: [], kind: 'removed' }]);
  });
});
