import { useState } from 'react';
import { Accordion, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { BattleCardView } from '../../../../src/views/guide-view.ts';
import { useSectionUse } from '../state/use-section-use.ts';
import { Asset } from './asset.tsx';
import { Fold } from './fold.tsx';
import { Line } from './line.tsx';
import { ToneLine } from './tone.tsx';
import { HelpedTap, WrongTap } from './use-taps.tsx';

/** What to say about each competitor on the deal: the main one and doing nothing open, the rest folded. */
export function BattleCards({ cards }: { readonly cards: readonly BattleCardView[] }) {
  return (
    <Flex direction="column" gap="sm">
      {cards.map((card) =>
        card.open ? (
          <OpenCard key={card.competitor} card={card} />
        ) : (
          <FoldedCard key={card.competitor} card={card} />
        ),
      )}
    </Flex>
  );
}

function OpenCard({ card }: { readonly card: BattleCardView }) {
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'bold' }}>{card.title}</Text>
        <Section card={card} />
      </Flex>
    </Tile>
  );
}

/** Opening it is counted, once for each time the card is on screen. */
function FoldedCard({ card }: { readonly card: BattleCardView }) {
  const record = useSectionUse();
  const [isCounted, setCounted] = useState(false);
  const count = () => {
    if (isCounted) return;
    setCounted(true);
    void record(card.section, 'opened');
  };
  return (
    <Accordion title={card.title} size="sm" onClick={count}>
      <Section card={card} />
    </Accordion>
  );
}

function Section({ card }: { readonly card: BattleCardView }) {
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column" gap="flush">
        <Text format={{ fontWeight: 'demibold' }}>{card.lead}</Text>
        <ToneLine line={card.checked} />
      </Flex>
      <Text>{card.confident}</Text>
      <Asset asset={card.give} subject={card.section} />
      <Fold items={card.lines} what="lines" gap="sm">
        {(line) => <Line key={`${line.subject.kind}/${line.subject.id}`} line={line} />}
      </Fold>
      <WhyWeWinAndLose card={card} />
      <Flex direction="row" gap="sm" wrap="wrap">
        <HelpedTap subject={card.section} />
        <WrongTap subject={card.section} />
      </Flex>
    </Flex>
  );
}

function WhyWeWinAndLose({ card }: { readonly card: BattleCardView }) {
  const rows = [
    ...card.whyWeWin.map((text) => ({ lead: 'We win:', text })),
    ...card.whyWeLose.map((text) => ({ lead: 'We lose:', text })),
  ];
  if (rows.length === 0) return null;
  return (
    <Accordion title="Why we win, why we lose" size="xs">
      <Flex direction="column" gap="xs">
        {rows.map((row) => (
          <Text key={`${row.lead}${row.text}`}>
            <Text inline={true} format={{ fontWeight: 'demibold' }}>
              {row.lead}
            </Text>{' '}
            {row.text}
          </Text>
        ))}
      </Flex>
    </Accordion>
  );
}
