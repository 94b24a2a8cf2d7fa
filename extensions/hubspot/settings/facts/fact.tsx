import { useState } from 'react';
import { Button, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { FactSettings } from '../../../../src/views/admin/settings-view.ts';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { FactField } from './fact-field.tsx';
import { FactForm } from './fact-form.tsx';
import { FactValues } from './fact-values.tsx';

/** One fact: what it means, which field carries it, and what uses it. */
export function Fact({ fact }: { readonly fact: FactSettings }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{fact.label}</Text>
        {fact.means !== null && <Text>{fact.means}</Text>}
        <Text variant="microcopy">{`${fact.kind} · ${fact.usedBy}`}</Text>
        <Carried fact={fact} />
        <NotesAt at={fact.at} />
        <Flex direction="row">
          <Button size="xs" variant="secondary" onClick={() => setOpen(!isOpen)}>
            {isOpen ? `Close “${fact.label}”` : `Change “${fact.label}”`}
          </Button>
        </Flex>
        {isOpen && (
          <Flex direction="column" gap="md">
            {fact.takesField && <FactField fact={fact} />}
            {fact.takesField && fact.field !== null && fact.values.length > 0 && <FactValues fact={fact} />}
            <FactForm fact={fact} />
          </Flex>
        )}
      </Flex>
    </Tile>
  );
}

/** Which field carries it, with the share of records in which that is filled in. */
function Carried({ fact }: { readonly fact: FactSettings }) {
  const { crm } = useSettings().settings;
  if (!fact.takesField) return <Text>Worked out from other records: it needs no field.</Text>;
  const label = fact.fields.find(({ id }) => id === fact.field)?.label ?? fact.field;
  return (
    <>
      {label === null ? (
        <ToneLine line={{ text: `No field of ${crm} carries it: it is never known.`, tone: 'warn' }} />
      ) : (
        <Text>{`Field of ${crm}: ${label}`}</Text>
      )}
      {fact.filled !== null && <ToneLine line={fact.filled} />}
    </>
  );
}
