import { useState } from 'react';
import { Box, Button, Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions';
import type { CriterionForm, CriterionSettings } from '../../../../src/views/admin/settings-view.ts';
import { SmallProblem } from '../../cards/parts/small-problem.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { CriterionEditor } from '../criterion/criterion-editor.tsx';
import { type Place, putCriterion } from '../criterion/draft.ts';
import { Choose } from '../parts/choose.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';
import { Remove } from './remove.tsx';

interface Props {
  readonly place: Place;
  readonly criterion: CriterionSettings;
}

/** One criterion: what it asks, how far its field is filled in, and how strongly it is asked. */
export function Criterion({ place, criterion }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { at, id, mark, form } = criterion;
  if (isOpen) {
    const close = () => setOpen(false);
    return <CriterionEditor place={place} at={at} id={id} mark={mark} start={form} onClose={close} />;
  }
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="xs" align="center" wrap="wrap">
          <Text format={{ fontWeight: 'demibold' }}>{form.label}</Text>
          {criterion.state !== 'same' && (
            <StatusTag variant="info">{criterion.state === 'new' ? 'New' : 'Changed'}</StatusTag>
          )}
        </Flex>
        <Text>{criterion.says}</Text>
        <Text variant="microcopy">{criterion.line}</Text>
        {criterion.filled !== null && <ToneLine line={criterion.filled} />}
        {criterion.alreadyAsked !== null && <Text variant="microcopy">{criterion.alreadyAsked}</Text>}
        <NotesAt at={at} />
        <Flex direction="row" gap="sm" align="end" wrap="wrap">
          <Level place={place} criterion={criterion} />
          <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
            {`Change “${form.label}”`}
          </Button>
          <RemoveCriterion place={place} criterion={criterion} />
        </Flex>
      </Flex>
    </Tile>
  );
}

/** How strongly it is asked: changed in one step. */
function Level({ place, criterion }: Props) {
  const { levels } = useSettings().settings.choices;
  const { save, isBusy, problem } = useChange();
  const { id, mark, form } = criterion;
  const put = (level: CriterionForm['level']) => save(mark, putCriterion(place, id, { ...form, level }));
  return (
    <Box>
      <Flex direction="column" gap="xs">
        <Choose
          label={`Level of “${form.label}”`}
          name={`${criterion.at}-level-now`}
          choices={levels}
          value={form.level}
          disabled={isBusy}
          onChoose={(level) => put(level as CriterionForm['level'])}
        />
        {problem !== null && <SmallProblem problem={problem} />}
      </Flex>
    </Box>
  );
}

function RemoveCriterion({ place, criterion }: Props) {
  const change = useChange();
  const { pipeline, stage, direction } = place;
  return (
    <Remove
      label={`Remove “${criterion.form.label}”`}
      question="It is asked of nobody any more."
      change={change}
      onRemove={() =>
        change.save(criterion.mark, { kind: 'removeCriterion', pipeline, stage, direction, id: criterion.id })
      }
    />
  );
}
