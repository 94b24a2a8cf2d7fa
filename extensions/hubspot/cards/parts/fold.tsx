import { type ReactNode, useState } from 'react';
import { Button, Flex } from '@hubspot/ui-extensions';

interface Props<T> {
  readonly items: readonly T[];
  /** How many stand open; the rest is one click away, in its place. */
  readonly most?: number;
  /** What there is more of: `reasons`. */
  readonly what: string;
  readonly gap?: 'flush' | 'xs' | 'sm' | 'md';
  readonly children: (item: T, index: number) => ReactNode;
}

/** A list that folds where it is long. */
export function Fold<T>({ items, most = 5, what, gap = 'xs', children }: Props<T>) {
  const [isOpen, setOpen] = useState(false);
  // One more row takes no more room than the button that would hide it.
  const isFolded = !isOpen && items.length > most + 1;
  const shown = isFolded ? items.slice(0, most) : items;
  return (
    <Flex direction="column" gap={gap}>
      {shown.map((item, index) => children(item, index))}
      {items.length > most + 1 && (
        <Flex direction="row">
          <Button variant="transparent" size="xs" onClick={() => setOpen(!isOpen)}>
            {isFolded ? `Show ${items.length - most} more ${what}` : `Show fewer ${what}`}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
