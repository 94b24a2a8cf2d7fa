import { useCallback, useRef, useState } from 'react';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { Reply } from '../../../../src/wire/reply.ts';

/** Where one act of a person stands. */
export type Act<T> =
  | { readonly status: 'idle' }
  | { readonly status: 'busy' }
  | { readonly status: 'failed'; readonly problem: ProblemView }
  | { readonly status: 'done'; readonly value: T };

/** An act, and the way to do it; while one is under way, a second tap does nothing. */
export interface UsedAct<T> {
  readonly act: Act<T>;
  readonly run: (doIt: () => Promise<Reply<T>>, onDone?: (value: T) => void) => void;
  readonly reset: () => void;
}

/** Does one act at a time and remembers how it ended. */
export function useAct<T>(): UsedAct<T> {
  const [act, setAct] = useState<Act<T>>({ status: 'idle' });
  const isBusy = useRef(false);

  const run = useCallback((doIt: () => Promise<Reply<T>>, onDone?: (value: T) => void) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setAct({ status: 'busy' });
    void doIt().then((reply) => {
      isBusy.current = false;
      setAct(
        reply.ok ? { status: 'done', value: reply.value } : { status: 'failed', problem: reply.problem },
      );
      if (reply.ok) onDone?.(reply.value);
    });
  }, []);

  const reset = useCallback(() => setAct({ status: 'idle' }), []);
  return { act, run, reset };
}
