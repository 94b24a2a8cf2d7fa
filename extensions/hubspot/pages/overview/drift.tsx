import { Flex, Text } from '@hubspot/ui-extensions';
import type { DriftSection } from '../../../../src/views/admin/page-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { Section } from './section.tsx';

/** Where the model and the CRM, or two parts of the model, no longer say the same. */
export function Drift({ section }: { readonly section: DriftSection }) {
  return (
    <Section section={section}>
      <Fold items={section.rows} most={10} what="places" gap="sm">
        {({ where, what, todo, tone }) => (
          <Flex key={`${where} ${what}`} direction="column" gap="flush">
            <Text format={{ fontWeight: 'demibold' }}>{where}</Text>
            <ToneLine line={{ text: what, tone }} />
            <Text>{todo}</Text>
          </Flex>
        )}
      </Fold>
    </Section>
  );
}
