import { Flex, Text } from '@hubspot/ui-extensions';
import type { GlossaryEntry } from '../../../../src/views/admin/glossary-view.ts';
import { ToneLine } from '../../cards/parts/tone.tsx';

/** One definition: what it means, what belongs to it, and since when it has been so. */
export function Entry({ entry }: { readonly entry: GlossaryEntry }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{entry.label}</Text>
      {entry.means === null ? (
        <ToneLine line={{ text: 'Nobody has written down yet what it means.', tone: 'warn' }} />
      ) : (
        <Text>{entry.means}</Text>
      )}
      {entry.facets.map(({ label, lines }) => (
        <Flex key={label} direction="column" gap="flush">
          <Text variant="microcopy" format={{ fontWeight: 'demibold' }}>
            {label}
          </Text>
          {lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </Flex>
      ))}
      <ToneLine line={entry.since} />
    </Flex>
  );
}
