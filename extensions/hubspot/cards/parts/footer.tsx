import { Button, Flex, Link, Text } from '@hubspot/ui-extensions';
import type { ModelLine } from '../../../../src/views/parts.ts';
import { useGlossaryAddress } from '../state/glossary-address.ts';

interface Props {
  readonly model: ModelLine;
  readonly isReading: boolean;
  readonly onReadAgain: () => void;
}

/** The quiet last line: which model said so, what its words mean, and the way to read it again. */
export function Footer({ model, isReading, onReadAgain }: Props) {
  const address = useGlossaryAddress();
  const term = model.glossary === undefined ? '' : `?term=${encodeURIComponent(model.glossary)}`;
  return (
    <Flex direction="row" gap="xs" align="center" wrap="wrap">
      <Text variant="microcopy">
        {model.text} ·{' '}
        {address === null ? (
          'What the words mean: in the Marketplace menu, under Plumbline'
        ) : (
          <Link href={{ url: `${address}${term}`, external: true }}>What the words mean</Link>
        )}
      </Text>
      <Button variant="transparent" size="xs" disabled={isReading} onClick={onReadAgain}>
        {isReading ? 'Reading…' : 'Read again'}
      </Button>
    </Flex>
  );
}
