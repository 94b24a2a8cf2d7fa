import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ScorecardSettings } from '../../../../src/views/admin/settings-view.ts';
import { NotesAt } from '../parts/notes.tsx';
import { LongList } from '../parts/long-list.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { Points } from './points.tsx';
import { Tier } from './tier.tsx';

/** How well a record fits: the points of each rule, and the tiers that they add up to. */
export function Scorecards() {
  const { scorecards } = useSettings().settings;
  if (scorecards.length === 0) {
    return (
      <Text>
        The model scores nothing yet. A first scorecard is drafted by “plumbline init”, of facts that are
        really filled in.
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="lg">
      {scorecards.map((scorecard) => (
        <Scorecard key={scorecard.at} scorecard={scorecard} />
      ))}
    </Flex>
  );
}

function Scorecard({ scorecard }: { readonly scorecard: ScorecardSettings }) {
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column" gap="flush">
        <Heading>{scorecard.label}</Heading>
        <Text variant="microcopy">{`Of each ${scorecard.object}. ${scorecard.reach}.`}</Text>
        <NotesAt at={scorecard.at} />
      </Flex>
      <Text format={{ fontWeight: 'bold' }}>Tiers</Text>
      {scorecard.tiers.map((tier) => (
        <Tier key={tier.at} scorecard={scorecard.id} tier={tier} />
      ))}
      <Text format={{ fontWeight: 'bold' }}>Points</Text>
      <LongList items={scorecard.rows} what="rules" textOf={({ label, says }) => `${label} ${says}`}>
        {(row) => <Points key={row.at} row={row} />}
      </LongList>
    </Flex>
  );
}
