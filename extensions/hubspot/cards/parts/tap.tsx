import { useState } from 'react';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { TapReply, Reply } from '../../../../src/wire/reply.ts';
import { useAct } from '../state/use-act.ts';
import { SmallProblem } from './small-problem.tsx';

interface Props {
  /** What the button says: `I heard this`. */
  readonly label: string;
  /** What stands in its place once it is done: `You heard this`. */
  readonly done: string;
  readonly isDone?: boolean;
  readonly doIt: () => Promise<Reply<TapReply>>;
  readonly undo: () => Promise<Reply<TapReply>>;
}

/** One tap, which says what it did and can be taken back. */
export function Tap({ label, done, isDone = false, doIt, undo }: Props) {
  const { act, run } = useAct<TapReply>();
  const [state, setState] = useState({ isDone, canUndo: isDone });
  const isBusy = act.status === 'busy';
  const tap = () => run(doIt, (reply) => setState({ isDone: true, canUndo: reply.canUndo }));
  const takeBack = () => run(undo, () => setState({ isDone: false, canUndo: false }));
  return (
    <Flex direction="row" gap="xs" align="center" wrap="wrap">
      {state.isDone ? (
        <>
          <Text variant="microcopy">✓ {done}</Text>
          {state.canUndo && (
            <Button variant="transparent" size="xs" disabled={isBusy} onClick={takeBack}>
              Undo
            </Button>
          )}
        </>
      ) : (
        <Button variant="secondary" size="xs" disabled={isBusy} onClick={tap}>
          {label}
        </Button>
      )}
      {act.status === 'failed' && <SmallProblem problem={act.problem} />}
    </Flex>
  );
}
