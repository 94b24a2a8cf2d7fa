import { useEffect, useRef, useState } from 'react';

/** What a person is typing, and the card's own value. */
export interface Draft<T> {
  readonly value: T | undefined;
  /** Takes what was typed. */
  set(value: T): void;
  /** Remembers that the card was told, so that its echo does not undo what was typed since. */
  told(value: T): void;
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/**
 * A field's value lives in the worker and comes back late. The draft is what shows; the card's value replaces it
 * only when the card says something that this field did not say to it first.
 */
export function useDraft<T>(fromCard: T | undefined, initial: T | undefined): Draft<T> {
  const [value, setValue] = useState(fromCard ?? initial);
  const echoes = useRef<T[]>([]);
  const last = useRef(fromCard);
  useEffect(() => {
    if (same(fromCard, last.current)) return;
    last.current = fromCard;
    const echo = echoes.current.findIndex((told) => same(told, fromCard));
    echoes.current = echo < 0 ? [] : echoes.current.slice(echo + 1);
    if (echo < 0) setValue(fromCard);
  }, [fromCard]);
  return {
    value,
    set: setValue,
    told: (told) => {
      echoes.current = [...echoes.current.slice(-20), told];
    },
  };
}
