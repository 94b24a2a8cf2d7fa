import { Flex, Text } from '@hubspot/ui-extensions';
import type { LineView } from '../../../../src/views/guide-view.ts';
import { Copy } from './copy.tsx';
import { ToneLine } from './tone.tsx';

/** One line of a battle card: what to know, what to say, and what not to say any more. */
export function Line({ line }: { readonly line: LineView }) {
  return (
    <Flex direction="column" gap="flush">
      {line.instead !== null && <Said lead="Don’t say:" text={line.instead} isQuoted={true} />}
      <Said
        lead={line.kind === 'internal' ? 'Internal:' : 'Say:'}
        text={line.text}
        isQuoted={line.kind !== 'internal'}
      />
      <Flex direction="row" gap="sm" align="center" wrap="wrap">
        {line.review !== null && <ToneLine line={line.review} />}
        {line.copy && <Copy text={line.text} subject={line.subject} />}
      </Flex>
    </Flex>
  );
}

function Said(props: { readonly lead: string; readonly text: string; readonly isQuoted: boolean }) {
  return (
    <Text>
      <Text inline={true} format={{ fontWeight: 'demibold' }}>
        {props.lead}
      </Text>{' '}
      {props.isQuoted ? quoted(props.text) : props.text}
    </Text>
  );
}

/** In quotation marks, unless it already stands in them. */
export const quoted = (text: string): string => (/^["“]/.test(text) ? text : `“${text}”`);
