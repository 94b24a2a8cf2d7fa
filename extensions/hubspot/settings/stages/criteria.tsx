import { useState } from 'react';
import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { StageSettings } from '../../../../src/views/admin/settings-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { CriterionEditor } from '../criterion/criterion-editor.tsx';
import { newCriterion } from '../criterion/draft.ts';
import { Criterion } from './criterion.tsx';

interface Props {
  readonly pipeline: string;
  readonly stage: StageSettings;
  readonly direction: 'entry' | 'exit';
}

/** What must be true to enter a stage, or to leave it. */
export function Criteria({ pipeline, stage, direction }: Props) {
  const [isAdding, setAdding] = useState(false);
  const criteria = stage[direction];
  const how = direction === 'entry' ? 'enter' : 'leave';
  const place = { pipeline, stage: stage.id, direction };
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{`To ${how} “${stage.label}”`}</Text>
      {criteria.length === 0 && <Text variant="microcopy">Nothing is asked.</Text>}
      <Fold items={criteria} most={10} what="criteria" gap="sm">
        {(criterion) => <Criterion key={criterion.at} place={place} criterion={criterion} />}
      </Fold>
      {isAdding ? (
        <CriterionEditor
          place={place}
          at={`${stage.at}/${direction}/new`}
          id={null}
          mark={null}
          start={newCriterion}
          onClose={() => setAdding(false)}
        />
      ) : (
        <Flex direction="row">
          <Button size="xs" variant="secondary" onClick={() => setAdding(true)}>
            {`Add what to ask to ${how} “${stage.label}”`}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
