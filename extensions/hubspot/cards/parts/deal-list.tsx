import { Flex, LoadingSpinner, StatusTag, Text } from '@hubspot/ui-extensions';
import { CrmActionLink } from '@hubspot/ui-extensions/crm';
import { typeIdOf } from '../state/open-record.ts';
import type { DealRow, Deals } from '../state/use-deals.ts';
import { Fold } from './fold.tsx';

interface Props {
  readonly deals: Deals;
  /** Says whose reading it is, or that there is none. */
  readonly hint: string;
}

const ORDER: readonly DealRow['outcome'][] = ['open', 'won', 'lost'];

const TAG_OF = {
  won: { variant: 'success', word: 'Won' },
  lost: { variant: 'danger', word: 'Lost' },
  open: { variant: 'info', word: 'Open' },
} as const;

/** How deals with this person ended, as far as the one who looks may see them. */
export function DealList({ deals, hint }: Props) {
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{titleOf(deals)}</Text>
      <DealRows deals={deals} hint={hint} />
    </Flex>
  );
}

function DealRows({ deals, hint }: Props) {
  if (deals.isLoading)
    return <LoadingSpinner label="Reading this person’s deals" showLabel={true} size="xs" />;
  if (deals.isFailed) return <Text>HubSpot did not give this person’s deals. Read again in a moment.</Text>;
  if (deals.rows.length === 0) return <Text>No deal with this person that you may see.</Text>;
  const rows = ORDER.flatMap((outcome) => deals.rows.filter((row) => row.outcome === outcome));
  return (
    <>
      <Text variant="microcopy">{deals.hasMore ? `${hint} These are the first ${rows.length}.` : hint}</Text>
      <Fold items={rows} what="deals" gap="xs">
        {(row) => <Deal key={row.id} row={row} />}
      </Fold>
    </>
  );
}

/** `Deals with this person: 1 open, 2 won`: counts of what is listed, never more. */
function titleOf(deals: Deals): string {
  const counts = ORDER.flatMap((outcome) => {
    const count = deals.rows.filter((row) => row.outcome === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome}`];
  });
  return counts.length === 0 ? 'Deals with this person' : `Deals with this person: ${counts.join(', ')}`;
}

function Deal({ row }: { readonly row: DealRow }) {
  const { variant, word } = TAG_OF[row.outcome];
  return (
    <Flex direction="row" gap="sm" align="center" wrap="wrap">
      <StatusTag variant={variant}>{word}</StatusTag>
      <CrmActionLink
        actionType="PREVIEW_OBJECT"
        actionContext={{ objectTypeId: typeIdOf('deal'), objectId: Number(row.id) }}
      >
        {row.name}
      </CrmActionLink>
      {row.closeDate !== null && <Text variant="microcopy">{row.closeDate}</Text>}
    </Flex>
  );
}
