import type { ReactNode } from 'react';
import { Box, Flex, Icon, StatusTag, Text } from '@hubspot/ui-extensions';
import type { Tone, TonedLine } from '../../../../src/views/parts.ts';

/** The colour of a tag for a tone; the tag's own words say the same. */
const TAG_OF = {
  good: 'success',
  warn: 'warning',
  bad: 'danger',
  info: 'info',
  neutral: 'default',
} as const;

/** A word in the colour of its tone. */
export function ToneTag({ line }: { readonly line: TonedLine }) {
  return <StatusTag variant={TAG_OF[line.tone]}>{line.text}</StatusTag>;
}

/** The first line of a card: bold, with a sign for its tone where it has one. */
export function LeadLine({ line }: { readonly line: TonedLine }) {
  return (
    <Signed tone={line.tone}>
      <Text format={{ fontWeight: 'bold' }}>{line.text}</Text>
    </Signed>
  );
}

/** A line of its tone, in ordinary weight. */
export function ToneLine({ line }: { readonly line: TonedLine }) {
  return (
    <Signed tone={line.tone}>
      <Text variant="microcopy">{line.text}</Text>
    </Signed>
  );
}

/** The sign keeps its size and the text takes what is left, however narrow the card is. */
function Signed({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const sign = SIGN_OF[tone];
  if (sign === null) return children;
  return (
    <Flex direction="row" gap="xs" align="start">
      <Box flex="none">
        <Icon name={sign.name} color={sign.color} size="sm" screenReaderText={sign.word} />
      </Box>
      <Box flex={1}>{children}</Box>
    </Flex>
  );
}

const SIGN_OF = {
  good: { name: 'success', color: 'success', word: 'Good:' },
  warn: { name: 'warning', color: 'warning', word: 'Attention:' },
  bad: { name: 'exclamationCircle', color: 'alert', word: 'Problem:' },
  info: null,
  neutral: null,
} as const;
