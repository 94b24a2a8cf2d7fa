import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ModelLine } from '../../../../src/views/parts.ts';

interface Props {
  readonly model: ModelLine;
  readonly isReading: boolean;
  readonly onReadAgain: () => void;
}

/** The quiet last line: which model said so, and the way to read it again. */
export function Footer({ model, isReading, onReadAgain }: Props) {
  return (
    <Flex direction="row" gap="xs" align="center" wrap="wrap">
      <Text variant="microcopy">{model.text}</Text>
      <Button variant="transparent" size="xs" disabled={isReading} onClick={onReadAgain}>
        {isReading ? 'Reading…' : 'Read again'}
      </Button>
    </Flex>
  );
}
