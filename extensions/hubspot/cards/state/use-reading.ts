import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProblemView } from '../../../../src/views/parts.ts';
import type { Answers, AskedName, Requests } from '../call/requests.ts';
import { outOfDate, useNewestRelease } from '../call/newest-release.ts';
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
      /** By which release it was answered; 0 for a model that was not published. */
      readonly release: number;
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
export function useReading<N extends AskedName>(name: N, request: Requests[N]): Read<Answers[N]> {
  const call = useCall();
  const newest = useNewestRelease();
  const [reading, setReading] = useState<Reading<Answers[N]>>({ status: 'loading' });
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
        const release = reply.release ?? 0;
        if (reply.ok)
          return { status: 'ready', value: reply.value, problem: null, release, isReading: false };
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
    (change: (value: Answers[N]) => Answers[N]) => {
      setReading((before) =>
        before.status === 'ready' ? { ...before, value: change(before.value) } : before,
      );
      // A reading that began before the save would bring back what was there before it.
      if (isUnderWay.current) read();
    },
    [read],
  );

  return { reading: asOfNow(reading, newest), readAgain: read, replace };
}

/** What was read by an older release than another answer on this card says so, unless it is being read again. */
const asOfNow = <T>(reading: Reading<T>, newest: number): Reading<T> =>
  reading.status === 'ready' && reading.release < newest && !reading.isReading
    ? { ...reading, problem: reading.problem ?? outOfDate }
    : reading;
