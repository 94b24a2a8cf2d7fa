import type { ReactNode } from 'react';
import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { PageSection } from '../../../../src/views/admin/page-section.ts';
import type { TonedLine } from '../../../../src/views/parts.ts';
import { LeadLine, ToneTag } from '../../cards/parts/tone.tsx';

interface Props {
  readonly section: PageSection;
  /** The verdict as a word, where the part comes to one. */
  readonly verdict?: TonedLine | null;
  readonly children?: ReactNode;
}

/** One part of the page: what is so, then what to do, then what it rests on. */
export function Section({ section, verdict = null, children }: Props) {
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Heading>{section.title}</Heading>
        {verdict !== null && (
          <Flex direction="row">
            <ToneTag line={verdict} />
          </Flex>
        )}
        <LeadLine line={section.headline} />
        {section.todo !== null && (
          <Text>
            <Text inline={true} format={{ fontWeight: 'bold' }}>
              Next:
            </Text>{' '}
            {section.todo}
          </Text>
        )}
        {children}
      </Flex>
    </Tile>
  );
}
