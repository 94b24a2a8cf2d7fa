import { Flex, Text } from '@hubspot/ui-extensions';
import type { AskNext } from '../../../../src/views/fit-view.ts';
import { FillIn } from './fill-in.tsx';
import { Fold } from './fold.tsx';

interface Props {
  readonly ask: AskNext | null;
  readonly alsoAsk: readonly AskNext[];
}

/** The question for the next call, and what else is not known yet. */
export function AskNextLines({ ask, alsoAsk }: Props) {
  if (ask === null) return null;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column" gap="xs">
        <Text>
          <Text inline={true} format={{ fontWeight: 'bold' }}>
            Ask on your next call:
          </Text>{' '}
          {`${ask.question} ${worthAndWho(ask)}`}
        </Text>
        <FillIn fill={ask.fill} />
      </Flex>
      <Fold items={alsoAsk} most={2} what="open questions" gap="sm">
        {(also) => (
          <Flex key={also.fill.fact} direction="column" gap="xs">
            <Text>{`${also.question} ${worthAndWho(also)}`}</Text>
            <FillIn fill={also.fill} />
          </Flex>
        )}
      </Fold>
    </Flex>
  );
}

const worthAndWho = (ask: AskNext): string =>
  ask.whoKnows === null ? `${ask.worth}.` : `${ask.worth}. ${ask.whoKnows}`;
