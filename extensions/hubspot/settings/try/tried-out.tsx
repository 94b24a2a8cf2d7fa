import { Flex, Heading, Text, Tile } from '@hubspot/ui-extensions';
import type { TryOutView } from '../../../../src/views/admin/settings-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { LeadLine, ToneTag } from '../../cards/parts/tone.tsx';

/** What a draft would do: criterion by criterion for one deal, and counted over the open pipeline. */
export function TriedOut({ tryOut }: { readonly tryOut: TryOutView }) {
  const { title, headline, rows, fit, pipeline } = tryOut;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <Heading>{title}</Heading>
        <LeadLine line={headline} />
        {fit !== null && <Text>{fit}</Text>}
      </Flex>
      <Fold items={rows} most={10} what="criteria" gap="sm">
        {(row) => <Row key={row.label} row={row} />}
      </Fold>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'bold' }}>The open pipeline</Text>
        <Text>{pipeline.headline}</Text>
        <Fold items={pipeline.rows} most={10} what="criteria">
          {(row) => (
            <Text key={row.label}>
              <Text inline={true} format={{ fontWeight: 'demibold' }}>
                {row.label}
              </Text>
              {`: ${row.text}`}
            </Text>
          )}
        </Fold>
      </Flex>
    </Flex>
  );
}

function Row({ row }: { readonly row: TryOutView['rows'][number] }) {
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="xs" align="center" wrap="wrap">
          <Text format={{ fontWeight: 'demibold' }}>{row.label}</Text>
          <ToneTag line={{ text: row.draft, tone: row.tone }} />
        </Flex>
        <Text>{row.says}</Text>
        <Text variant="microcopy">{`As published: ${row.published}`}</Text>
      </Flex>
    </Tile>
  );
}
