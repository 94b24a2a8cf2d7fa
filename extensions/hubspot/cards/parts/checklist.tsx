import { Accordion, Flex, Icon, StatusTag, Tag, Text } from '@hubspot/ui-extensions';
import type { ChecklistView, CriterionRow } from '../../../../src/views/guide-view.ts';
import { CriterionDecision } from './criterion-decision.tsx';
import { FillIn } from './fill-in.tsx';
import { Fold } from './fold.tsx';

/** What must be true to leave the stage: what is open first, each with the field that fills it. */
export function Checklist({ list }: { readonly list: ChecklistView }) {
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{list.title}</Text>
      <Fold items={list.open} what="missing" gap="sm">
        {(row) => <OpenRow key={row.id} row={row} />}
      </Fold>
      {list.met.length > 0 && (
        <Accordion title={`${list.met.length} met`} size="xs">
          <Flex direction="column" gap="xs">
            {list.met.map((row) => (
              <MetRow key={row.id} row={row} />
            ))}
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}

function OpenRow({ row }: { readonly row: CriterionRow }) {
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="xs" align="center" wrap="wrap">
        {row.state === 'not_met' ? (
          <StatusTag variant="danger">Not met</StatusTag>
        ) : (
          <StatusTag variant="warning">Missing</StatusTag>
        )}
        <Text format={{ fontWeight: 'demibold' }}>{row.label}</Text>
        {row.level === 'block' && <Tag inline={true}>needed to move on</Tag>}
      </Flex>
      {row.next !== null && <Text>{row.next}</Text>}
      <FillIn fill={row.fill} />
      <CriterionDecision row={row} />
    </Flex>
  );
}

function MetRow({ row }: { readonly row: CriterionRow }) {
  const isWaived = row.state === 'waived';
  return (
    <Flex direction="row" gap="xs" align="start">
      <Icon name="success" color="success" size="sm" screenReaderText={isWaived ? 'Waived' : 'Met'} />
      <Flex direction="column" gap="xs">
        <Text>{isWaived ? `${row.label} (waived)` : row.label}</Text>
        <CriterionDecision row={row} />
      </Flex>
    </Flex>
  );
}
