import type { FactValue } from '../../core/condition/facts.ts';
import type { Fact } from '../../core/condition/model.ts';
import { recogniseAll } from '../../core/evidence/columns/recognise.ts';
import type { Leak } from '../../core/evidence/evidence.ts';
import { findLeaks } from '../../core/evidence/leaks/find-leaks.ts';
import type { CodedColumn } from '../../core/evidence/table.ts';
import type { ClosedRecord } from './closed-records.ts';

/**
 * Facts that know how a deal came out although they ought to be of the day on which it was made: too good to be true, one value
 * for one outcome, or filled in for one of them alone. By what they hold and not by what they are called, since history says
 * from when they are.
 */
export function factLeaks(
  facts: readonly Pick<Fact, 'id' | 'label'>[],
  records: readonly ClosedRecord[],
  { won, created }: { readonly won: Uint8Array; readonly created: Int32Array },
): readonly Leak[] {
  const columns = facts.map(({ id }, at) => columnOf(`f${at}`, id, records));
  const table = { rows: records.length, columns };
  const found = findLeaks({
    ...{ table, won, created, dropped: 0, known: new Set<string>() },
    profiles: recogniseAll(table),
    rows: Uint32Array.from(records.keys()),
  });
  return found.flatMap(({ column, why, leftOut }) => {
    const fact = leftOut ? facts[Number(column.slice(1))] : undefined;
    return fact ? [{ column: fact.label, why }] : [];
  });
}

function columnOf(name: string, fact: string, records: readonly ClosedRecord[]): CodedColumn {
  const texts: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = Uint32Array.from(records, ({ facts }) => {
    const text = textOf(facts.known[fact]);
    const known = codeOf.get(text) ?? texts.length;
    if (known === texts.length) {
      codeOf.set(text, known);
      texts.push(text);
    }
    return known;
  });
  return { name, codes, texts };
}

function textOf(value: FactValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
