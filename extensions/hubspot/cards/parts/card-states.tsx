import type { ReactNode } from 'react';
import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import type { Read } from '../state/use-reading.ts';
import { Problem } from './problem.tsx';

interface Props<T> {
  readonly read: Read<T>;
  /** What is being read: `the deal`. */
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}

/** A card in the state in which it is; what was read before stays when a later reading fails. */
export function CardStates<T>({ read, what, children }: Props<T>) {
  const { reading, readAgain } = read;
  switch (reading.status) {
    case 'loading':
      return <LoadingSpinner label={`Reading ${what}`} showLabel={true} size="sm" />;
    case 'failed':
      return <Problem problem={reading.problem} onRetry={readAgain} />;
    case 'ready':
      return (
        <Flex direction="column" gap="md">
          {reading.problem !== null && <Problem problem={sinceThen(reading.problem)} onRetry={readAgain} />}
          {children(reading.value)}
        </Flex>
      );
  }
}

/** The problem of a later reading, with what is still on screen. */
const sinceThen = (problem: Parameters<typeof Problem>[0]['problem']) =>
  problem.kind === 'cannot_be_read'
    ? { ...problem, next: `What you see is from before. ${problem.next}` }
    : problem;
