import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { FunctionName, Replies } from '../../../../src/wire/reply.ts';
import type { Requests } from '../call/requests.ts';
import { useCall } from '../call/use-call.ts';

/** What a card has read so far. What was read stays on screen while it is read again. */
export type Reading<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ProblemView }
  | {
      readonly status: 'ready';
      readonly value: T;
      /** Why the last reading gave nothing newer. */
      readonly problem: ProblemView | null;
      readonly isReading: boolean;
    };

/** A reading, with the ways to renew it. */
export interface Read<T> {
  readonly reading: Reading<T>;
  readonly readAgain: () => void;
  /** Puts what a save has answered in the place of what was read. */
  readonly replace: (change: (value: T) => T) => void;
}

/** Reads once by this function, and again when the request changes or the card asks. The latest question wins. */
export function useReading<N extends FunctionName>(name: N, request: Requests[N]): Read<Replies[N]> {
  const call = useCall();
  const [reading, setReading] = useState<Reading<Replies[N]>>({ status: 'loading' });
  const latest = useRef(0);
  const isUnderWay = useRef(false);
  const asked = JSON.stringify(request);

  const read = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    isUnderWay.current = true;
    setReading((before) =>
      before.status === 'ready' ? { ...before, isReading: true } : { status: 'loading' },
    );
    void call(name, JSON.parse(asked) as Requests[N]).then((reply) => {
      if (mine !== latest.current) return;
      isUnderWay.current = false;
      setReading((before) => {
        if (reply.ok) return { status: 'ready', value: reply.value, problem: null, isReading: false };
        if (before.status !== 'ready') return { status: 'failed', problem: reply.problem };
        return { ...before, problem: reply.problem, isReading: false };
      });
    });
  }, [call, name, asked]);

  useEffect(() => {
    read();
    return () => {
      latest.current += 1;
    };
  }, [read]);

  const replace = useCallback(
    (change: (value: Replies[N]) => Replies[N]) => {
      setReading((before) =>
        before.status === 'ready' ? { ...before, value: change(before.value) } : before,
      );
      // A reading that began before the save would bring back what was there before it.
      if (isUnderWay.current) read();
    },
    [read],
  );

  return { reading, readAgain: read, replace };
}
