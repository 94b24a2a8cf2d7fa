import { Flex, Text } from '@hubspot/ui-extensions';
import type { EvidenceSection } from '../../../../src/views/admin/page-view.ts';
import { Section } from './section.tsx';

/** What the ideal customer profile rests on. */
export function Evidence({ section }: { readonly section: EvidenceSection }) {
  return (
    <Section section={section}>
      {section.rows.map(({ who, line, learned }) => (
        <Flex key={`${who} ${line}`} direction="column" gap="flush">
          <Text format={{ fontWeight: 'demibold' }}>{who}</Text>
          <Text variant="microcopy">{line}</Text>
          <Text>{learned}</Text>
        </Flex>
      ))}
      {section.more !== null && <Text variant="microcopy">{section.more}</Text>}
    </Section>
  );
}
