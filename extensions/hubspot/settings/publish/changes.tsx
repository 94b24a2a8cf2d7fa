import { Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { ChangeRow } from '../../../../src/views/admin/settings-view.ts';
import { LongList } from '../parts/long-list.tsx';
import { Notes } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';

/** Everything that the draft changes, before and after, what is in the way, and what is risky. */
export function Changes() {
  const { changes, notes } = useSettings().settings;
  const wrong = notes.filter(({ tone }) => tone === 'bad');
  const risky = notes.filter(({ tone }) => tone === 'warn');
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>What publishing would change</Text>
      {changes.length === 0 && <Text>Nothing: the draft is what is published.</Text>}
      <LongList
        items={changes}
        what="changes"
        textOf={({ where, what, before, after }) => `${where} ${what} ${before ?? ''} ${after ?? ''}`}
      >
        {(change) => <Change key={`${change.at} ${change.what}`} change={change} />}
      </LongList>
      {wrong.length > 0 && (
        <Flex direction="column" gap="xs">
          <Text format={{ fontWeight: 'bold' }}>What is in the way</Text>
          <Notes notes={wrong} />
        </Flex>
      )}
      {risky.length > 0 && (
        <Flex direction="column" gap="xs">
          <Text format={{ fontWeight: 'bold' }}>Worth a look before it counts</Text>
          <Notes notes={risky} />
        </Flex>
      )}
    </Flex>
  );
}

function Change({ change }: { readonly change: ChangeRow }) {
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="flush">
        <Text variant="microcopy">{change.where}</Text>
        <Text format={{ fontWeight: 'demibold' }}>{change.what}</Text>
        {change.before !== null && <Text>{`Before: ${change.before}`}</Text>}
        {change.after !== null && <Text>{`Now: ${change.after}`}</Text>}
      </Flex>
    </Tile>
  );
}
