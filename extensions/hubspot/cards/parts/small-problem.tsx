import { Text } from '@hubspot/ui-extensions';
import type { ProblemView } from '../../../../src/views/parts.ts';

/** A problem of one tap, said beside it. */
export function SmallProblem({ problem }: { readonly problem: ProblemView }) {
  return (
    <Text variant="microcopy" format={{ fontWeight: 'demibold' }}>
      {`${problem.title}. ${problem.next}`}
    </Text>
  );
}
