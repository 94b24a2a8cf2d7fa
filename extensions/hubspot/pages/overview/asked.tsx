import { Flex, Text } from '@hubspot/ui-extensions';
import type { AskedSection } from '../../../../src/views/admin/page-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { Section } from './section.tsx';

/** What would have to be true for parts of the model to be wrong, and when that was last asked. */
export function Asked({ section }: { readonly section: AskedSection }) {
  return (
    <Section section={section}>
      <Fold items={section.rows} what="questions" gap="sm">
        {({ where, label, wrongIf, asked }) => (
          <Flex key={`${where} ${label}`} direction="column" gap="flush">
            <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
            <Text variant="microcopy">{where}</Text>
            <Text>
              {wrongIf === null ? 'Nobody has said yet what would make it wrong.' : `Wrong if: ${wrongIf}`}
            </Text>
            <ToneLine line={asked} />
          </Flex>
        )}
      </Fold>
      {section.more !== null && <Text variant="microcopy">{section.more}</Text>}
    </Section>
  );
}
