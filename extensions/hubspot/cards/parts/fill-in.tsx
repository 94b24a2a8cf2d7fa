import { useState } from 'react';
import { Button, Flex } from '@hubspot/ui-extensions';
import { CrmActionLink, CrmPropertyList } from '@hubspot/ui-extensions/crm';
import type { FieldToFill } from '../../../../src/views/parts.ts';
import { typeIdOf, useIsTab } from '../state/open-record.ts';

/** The way to fill a field in, where one carries the fact: the field itself on a tab, its record in the sidebar. */
export function FillIn({ fill }: { readonly fill: FieldToFill | null }) {
  const isTab = useIsTab();
  if (fill === null || fill.field === null) return null;
  return isTab ? <FieldHere fill={fill} field={fill.field} /> : <RecordOfField fill={fill} />;
}

function FieldHere({ fill, field }: { readonly fill: FieldToFill; readonly field: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row">
        <Button variant="secondary" size="xs" onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close' : `Fill in “${fill.label}”`}
        </Button>
      </Flex>
      {isOpen && (
        <CrmPropertyList
          properties={[field]}
          objectTypeId={typeIdOf(fill.object)}
          objectId={Number(fill.recordId)}
        />
      )}
    </Flex>
  );
}

function RecordOfField({ fill }: { readonly fill: FieldToFill }) {
  return (
    <CrmActionLink
      actionType="PREVIEW_OBJECT"
      actionContext={{ objectTypeId: typeIdOf(fill.object), objectId: Number(fill.recordId) }}
    >
      {`Fill in “${fill.label}”`}
    </CrmActionLink>
  );
}
