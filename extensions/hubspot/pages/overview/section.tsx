import type { ReactNode } from 'react';
import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { PageSection } from '../../../../src/views/admin/page-section.ts';
import { LeadLine } from '../../cards/parts/tone.tsx';

interface Props {
  readonly section: PageSection;
  readonly children?: ReactNode;
}

/** One part of the page: what is so, then what it rests on, then what to do. */
export function Section({ section, children }: Props) {
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Heading>{section.title}</Heading>
        <LeadLine line={section.headline} />
        {children}
        {section.todo !== null && (
          <Text>
            <Text inline={true} format={{ fontWeight: 'bold' }}>
              Next:
            </Text>{' '}
            {section.todo}
          </Text>
        )}
      </Flex>
    </Tile>
  );
}
