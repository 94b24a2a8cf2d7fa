import { type ReactNode, useState } from 'react';
import { Flex, SearchInput, Text } from '@hubspot/ui-extensions';
import { Fold } from '../../cards/parts/fold.tsx';

/** More rows than this are folded, and can be searched. */
const most = 10;

interface Props<T> {
  readonly items: readonly T[];
  /** What the rows are: `facts`. */
  readonly what: string;
  /** What a search looks in. */
  readonly textOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** A list that folds where it is long, with a search above it. */
export function LongList<T>({ items, what, textOf, children }: Props<T>) {
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = items.filter((item) => words.every((word) => textOf(item).toLowerCase().includes(word)));
  return (
    <Flex direction="column" gap="sm">
      {items.length > most && (
        <SearchInput
          name={`search-${what}`}
          label={`Search the ${items.length} ${what}`}
          value={search}
          onChange={setSearch}
        />
      )}
      {found.length === 0 && items.length > 0 && <Text>{`Nothing here is called “${search.trim()}”.`}</Text>}
      <Fold items={found} most={most} what={what} gap="sm">
        {children}
      </Fold>
    </Flex>
  );
}
