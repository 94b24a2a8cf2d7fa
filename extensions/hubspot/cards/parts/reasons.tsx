import { Fragment } from 'react';
import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { ReasonRow } from '../../../../src/views/parts.ts';
import { WrongTap } from './use-taps.tsx';

/** How many reasons stand in the line; every one of them stands in the table. */
const mostInLine = 6;

interface Props {
  readonly reasons: readonly ReasonRow[];
}

const counts = (row: ReasonRow): boolean => row.points !== '0';

/** `Food wholesale +25 · 3 sites +20`: what moved the score, largest first. */
export function ReasonLine({ reasons }: Props) {
  const shown = reasons.filter(counts).slice(0, mostInLine);
  if (shown.length === 0) return null;
  return (
    <Text>
      {shown.map((row, index) => (
        <Fragment key={`${row.subject.id}/${row.text}`}>
          {index > 0 && ' · '}
          {row.text}{' '}
          <Text inline={true} format={{ fontWeight: 'bold' }}>
            {row.points}
          </Text>
        </Fragment>
      ))}
    </Text>
  );
}

/** Every reason on demand: its points, where the value came from, and the way to say that it is wrong. */
export function ReasonTable({ reasons }: Props) {
  if (reasons.length === 0) return null;
  return (
    <Accordion title={titleOf(reasons.length)} size="xs">
      <Flex direction="column" gap="sm">
        {reasons.map((row) => (
          <ReasonEntry key={`${row.subject.id}/${row.text}`} row={row} />
        ))}
      </Flex>
    </Accordion>
  );
}

const titleOf = (count: number): string =>
  count === 1 ? 'One reason, and where it comes from' : `All ${count} reasons, and where they come from`;

function ReasonEntry({ row }: { readonly row: ReasonRow }) {
  return (
    <Flex direction="column" gap="flush">
      <Text>
        {row.text}{' '}
        <Text inline={true} format={{ fontWeight: 'bold' }}>
          {row.points}
        </Text>
      </Text>
      {row.source !== null && <Text variant="microcopy">{row.source}</Text>}
      <WrongTap subject={row.subject} />
    </Flex>
  );
}
