import { Flex, Text } from '@hubspot/ui-extensions';
import type { BuyerCentricSection } from '../../../../src/views/admin/page-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { Section } from './section.tsx';

/** How much of the model names what the buyer needs, and what does not yet. */
export function BuyerCentric({ section }: { readonly section: BuyerCentricSection }) {
  return (
    <Section section={section}>
      {section.rows.map(({ label, line, others }) => (
        <Flex key={label} direction="column" gap="flush">
          <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
          <ToneLine line={line} />
          {others.length > 0 && (
            <Fold items={others} what="others">
              {(other) => <Text key={other}>{`Only what we do: ${other}`}</Text>}
            </Fold>
          )}
        </Flex>
      ))}
    </Section>
  );
}
