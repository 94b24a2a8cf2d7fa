import { useState } from 'react';
import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import type { ObjectionRow } from '../../../../src/views/guide-view.ts';
import { useCall } from '../call/use-call.ts';
import { useSectionUse } from '../state/use-section-use.ts';
import { Fold } from './fold.tsx';
import { Line, quoted } from './line.tsx';
import { Tap } from './tap.tsx';

interface Props {
  readonly title: string;
  readonly rows: readonly ObjectionRow[];
  /** The deal on which they are heard; null where several could be meant, or none is open. */
  readonly dealId: string | null;
}

/** Objections in the buyer's words, each with its answer and one tap for having heard it. */
export function Objections({ title, rows, dealId }: Props) {
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{title}</Text>
      <Fold items={rows} what="objections" gap="sm">
        {(row) => <Objection key={`${row.subject.id}/${dealId}`} row={row} dealId={dealId} />}
      </Fold>
    </Flex>
  );
}

function Objection({ row, dealId }: { readonly row: ObjectionRow; readonly dealId: string | null }) {
  return (
    <Flex direction="column" gap="xs">
      {row.answers.length > 0 ? (
        <Answers row={row} />
      ) : (
        <Text format={{ fontWeight: 'demibold' }}>{quoted(row.buyerSays)}</Text>
      )}
      {row.gap !== null && <Text>{row.gap}</Text>}
      <Flex direction="row" gap="sm" align="center" wrap="wrap">
        {row.heard !== null && <Text variant="microcopy">{row.heard}</Text>}
        {dealId !== null && <HeardTap row={row} dealId={dealId} />}
      </Flex>
    </Flex>
  );
}

function Answers({ row }: { readonly row: ObjectionRow }) {
  const record = useSectionUse();
  const [isCounted, setCounted] = useState(false);
  const count = () => {
    if (isCounted) return;
    setCounted(true);
    void record(row.subject, 'opened');
  };
  return (
    <Accordion title={quoted(row.buyerSays)} size="sm" onClick={count}>
      <Flex direction="column" gap="sm">
        {row.answers.map((answer) => (
          <Flex key={answer.say} direction="column" gap="xs">
            <Text>
              <Text inline={true} format={{ fontWeight: 'demibold' }}>
                Say:
              </Text>{' '}
              {quoted(answer.say)}
            </Text>
            {answer.ask !== null && (
              <Text>
                <Text inline={true} format={{ fontWeight: 'demibold' }}>
                  Ask:
                </Text>{' '}
                {answer.ask}
              </Text>
            )}
            {answer.lines.map((line) => (
              <Line key={`${line.subject.kind}/${line.subject.id}`} line={line} />
            ))}
            {answer.proof.length > 0 && <List variant="unordered">{answer.proof.map(proofPoint)}</List>}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}

const proofPoint = (text: string) => <Text key={text}>{text}</Text>;

function HeardTap({ row, dealId }: { readonly row: ObjectionRow; readonly dealId: string }) {
  const call = useCall();
  const log = (undo: boolean) => call('logObjectionHeard', { dealId, objectionId: row.subject.id, undo });
  return (
    <Tap
      label="I heard this"
      done="You heard this"
      isDone={row.youHeard}
      doIt={() => log(false)}
      undo={() => log(true)}
    />
  );
}
