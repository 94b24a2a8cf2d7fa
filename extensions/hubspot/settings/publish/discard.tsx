import { useState } from 'react';
import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { Problem } from '../../cards/parts/problem.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

/** Gives the shared draft up, in two taps: it is everybody’s. */
export function Discard() {
  const { settings, call } = useSettings();
  const { act, isBusy, problem } = useChange();
  const [isAsked, setAsked] = useState(false);
  const { base, revision, changes } = settings;
  if (changes.length === 0) return null;
  const discard = () =>
    act(
      () => call('discardDraft', { base, revision }),
      () => setAsked(false),
    );
  return (
    <Flex direction="column" gap="xs">
      {isAsked ? (
        <Flex direction="row" gap="sm" align="center" wrap="wrap">
          <Text>The draft is shared: what others have changed in it goes too.</Text>
          <LoadingButton size="xs" variant="destructive" loading={isBusy} onClick={discard}>
            Yes, give it up
          </LoadingButton>
          <Button size="xs" variant="secondary" onClick={() => setAsked(false)}>
            Keep
          </Button>
        </Flex>
      ) : (
        <Flex direction="row">
          <Button size="xs" variant="transparent" onClick={() => setAsked(true)}>
            Give the draft up
          </Button>
        </Flex>
      )}
      {problem !== null && <Problem problem={problem} />}
    </Flex>
  );
}
