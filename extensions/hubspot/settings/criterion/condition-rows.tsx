import { useState } from 'react';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { ComparisonForm, ConditionForm } from '../../../../src/views/admin/settings-view.ts';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { Choose } from '../parts/choose.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { ComparisonRow } from './comparison-row.tsx';
import { newComparison } from './draft.ts';

/** As many as the draft takes. */
const mostRows = 12;

interface Props {
  readonly at: string;
  readonly when: ConditionForm;
  /** What is still wanted, by the control. */
  readonly missing: Readonly<Record<string, string>>;
  readonly onChange: (when: ConditionForm) => void;
}

const JOINS = [
  { id: 'all', label: 'All of these', note: null },
  { id: 'any', label: 'Any one of these', note: null },
] as const;

/** What must be true, row by row; what rows cannot show stays as it is written. */
export function ConditionRows({ at, when, missing, onChange }: Props) {
  if (when.kind === 'rows') return <Rows at={at} when={when} missing={missing} onChange={onChange} />;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>What must be true</Text>
      <Text>{when.text}</Text>
      <Text variant="microcopy">
        This was written in the model’s files, with more than rows can show. It stays as it is.
      </Text>
      <Flex direction="row">
        <Button
          size="xs"
          variant="secondary"
          onClick={() => onChange({ kind: 'rows', join: 'all', rows: [newComparison] })}
        >
          Ask something else in its place
        </Button>
      </Flex>
    </Flex>
  );
}

type RowsProps = Props & { readonly when: Extract<ConditionForm, { kind: 'rows' }> };

function Rows({ at, when, missing, onChange }: RowsProps) {
  const { rows, join } = when;
  // Rows have no id in the model: one is given to each here, so that what is typed stays with its row.
  const [keys, setKeys] = useState(() => rows.map((_row, index) => index));
  const put = (next: readonly ComparisonForm[]) => onChange({ ...when, rows: next });
  const add = () => {
    setKeys([...keys, Math.max(...keys) + 1]);
    put([...rows, newComparison]);
  };
  const remove = (index: number) => {
    setKeys(keys.filter((_key, place) => place !== index));
    put(rows.filter((_row, place) => place !== index));
  };
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>What must be true</Text>
      {rows.length > 1 && (
        <Choose
          label="How many of the rows"
          name={`${at}-join`}
          choices={JOINS}
          value={join}
          onChoose={(id) => onChange({ ...when, join: id === 'any' ? 'any' : 'all' })}
        />
      )}
      {rows.map((row, index) => (
        <ComparisonRow
          key={keys[index]}
          at={at}
          index={index}
          row={row}
          missing={missing}
          onChange={(next) => put(rows.map((one, place) => (place === index ? next : one)))}
          onRemove={rows.length > 1 ? () => remove(index) : null}
        />
      ))}
      <NotesAt at={at} field="when" />
      {missing['when'] !== undefined && <ToneLine line={{ text: missing['when'], tone: 'bad' }} />}
      {rows.length < mostRows && (
        <Flex direction="row">
          <Button size="xs" variant="secondary" onClick={add}>
            Add another row
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
