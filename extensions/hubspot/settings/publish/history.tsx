import { useState } from 'react';
import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { ReleaseRow } from '../../../../src/views/admin/settings-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { Problem } from '../../cards/parts/problem.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

/** What was published before, by whom and why; each can be published again. */
export function History() {
  const { history } = useSettings().settings;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>What was published before</Text>
      {history.length === 0 && <Text>Nothing yet: the first time is yours.</Text>}
      <Fold items={history} most={10} what="releases" gap="sm">
        {(release) => <Release key={release.number} release={release} />}
      </Fold>
    </Flex>
  );
}

function Release({ release }: { readonly release: ReleaseRow }) {
  const { settings, call } = useSettings();
  const { act, isBusy, problem } = useChange();
  const [isAsked, setAsked] = useState(false);
  const revert = () =>
    act(
      () => call('revertRelease', { base: settings.base, to: release.number }),
      () => setAsked(false),
    );
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{release.title}</Text>
      <Text>{release.line}</Text>
      {release.mayRevertTo &&
        (isAsked ? (
          <Flex direction="row" gap="sm" align="center" wrap="wrap">
            <Text>What it held is published again, as a new release.</Text>
            <LoadingButton size="xs" variant="primary" loading={isBusy} onClick={revert}>
              {`Yes, publish release ${release.number} again`}
            </LoadingButton>
            <Button size="xs" variant="secondary" onClick={() => setAsked(false)}>
              Leave it
            </Button>
          </Flex>
        ) : (
          <Flex direction="row">
            <Button size="xs" variant="transparent" onClick={() => setAsked(true)}>
              {`Go back to release ${release.number}`}
            </Button>
          </Flex>
        ))}
      {problem !== null && <Problem problem={problem} />}
    </Flex>
  );
}
