import { Alert, Button, EmptyState, Flex, Link, Text } from '@hubspot/ui-extensions';
import type { ProblemView } from '../../../../src/views/parts.ts';

/** HubSpot's own page on where an admin connects an app again. */
const CONNECTED_APPS = 'https://knowledge.hubspot.com/integrations/manage-connected-apps';

const VARIANT_OF = {
  not_set_up: 'info',
  cannot_be_read: 'warning',
  not_visible: 'info',
  nothing_here: 'info',
  out_of_date: 'warning',
  refused: 'error',
} as const;

interface Props {
  readonly problem: ProblemView;
  /** Does again what failed; left out where there is nothing to do again. */
  readonly onRetry?: (() => void) | undefined;
  readonly retryLabel?: string;
}

/** What stands in the way, what to do next, and the button that does it. */
export function Problem({ problem, onRetry, retryLabel }: Props) {
  if (problem.kind === 'nothing_here') {
    return (
      <EmptyState title={problem.title} layout="vertical" imageName="target" imageWidth={80} flush={true}>
        <Text>{problem.next}</Text>
      </EmptyState>
    );
  }
  return (
    <Alert title={problem.title} variant={VARIANT_OF[problem.kind]}>
      <Flex direction="column" gap="xs" align="start">
        <Text>{problem.next}</Text>
        {problem.kind === 'not_set_up' && (
          <Link href={{ url: CONNECTED_APPS, external: true }}>Where an admin finds connected apps</Link>
        )}
        {problem.retry && onRetry !== undefined && (
          <Button size="xs" variant="secondary" onClick={onRetry}>
            {retryLabel ?? (problem.kind === 'out_of_date' ? 'Refresh' : 'Try again')}
          </Button>
        )}
      </Flex>
    </Alert>
  );
}
