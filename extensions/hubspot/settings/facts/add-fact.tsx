import { useState } from 'react';
import { Accordion, Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { Edit } from '../../../../src/wire/admin-request.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

type RecordKind = Extract<Edit, { kind: 'addFact' }>['object'];

/** Makes a fact of a field that carries none yet. */
export function AddFact() {
  const { fieldsToAdd, crm } = useSettings().settings;
  const { save, isBusy, problem } = useChange();
  const [picked, setPicked] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const field = fieldsToAdd.find(({ id }) => id === picked);
  if (fieldsToAdd.length === 0) return null;
  const add = () => {
    if (field === undefined || label.trim() === '') return;
    const slash = field.id.indexOf('/');
    const object = field.id.slice(0, slash) as RecordKind;
    save(null, { kind: 'addFact', object, field: field.id.slice(slash + 1), label: label.trim() }, () => {
      setPicked(null);
      setLabel('');
    });
  };
  return (
    <Accordion title="Add a fact from a field" size="sm">
      <Flex direction="column" gap="sm">
        <Text>{`Fields of ${crm} that carry no fact yet; those that are filled in most come first.`}</Text>
        <Choose
          label="Field"
          name="add-fact-field"
          choices={fieldsToAdd}
          value={field?.id ?? null}
          onChoose={(id) => {
            setPicked(id);
            setLabel(fieldsToAdd.find((one) => one.id === id)?.label ?? '');
          }}
        />
        {field !== undefined && (
          <Input
            label="What the fact is called"
            name="add-fact-label"
            value={label}
            onChange={setLabel}
            onInput={setLabel}
          />
        )}
        {problem !== null && <Problem problem={problem} />}
        {field !== undefined && (
          <Flex direction="row">
            <LoadingButton size="sm" variant="secondary" loading={isBusy} onClick={add}>
              Add the fact
            </LoadingButton>
          </Flex>
        )}
      </Flex>
    </Accordion>
  );
}
