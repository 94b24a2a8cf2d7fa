import type { OwnerSeed } from '../../../sandbox/hubspot/index.ts';
import { keyOf } from './keys.ts';
import type { Table } from './read-table.ts';

const firstOwner = 500_001;

/** The people named in some columns, each once, in the order in which they appear. */
export function ownersIn(table: Table, columns: readonly string[]): readonly OwnerSeed[] {
  const names = new Map<string, string>();
  for (const column of columns)
    for (const row of table.rows) {
      const name = row.cell(column);
      if (name !== '' && !names.has(keyOf(name))) names.set(keyOf(name), name);
    }
  return [...names.values()].map((name, at) => ownerOf(name, firstOwner + at));
}

function ownerOf(name: string, id: number): OwnerSeed {
  const [firstName = name, ...others] = name.split(/\s+/);
  return {
    id: String(id),
    userId: id,
    email: `${name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '.')}@example.com`,
    firstName,
    lastName: others.join(' '),
  };
}
