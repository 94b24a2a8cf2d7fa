import { useState } from 'react';
import { Alert, DateInput, Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import { Problem } from '../../cards/parts/problem.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';
import { type Day, isoDay } from './iso-day.ts';

/** Publishes the draft as it was read: with a note, at once or from a day on. */
export function PublishForm() {
  const { settings, call } = useSettings();
  const { act, isBusy, problem } = useChange();
  const [note, setNote] = useState('');
  const [day, setDay] = useState<Day | null>(null);
  const { base, revision, changes, notes, publishElsewhere } = settings;
  if (publishElsewhere !== null) {
    return (
      <Alert title="Publishing is done elsewhere" variant="info">
        <Text>{publishElsewhere}</Text>
      </Alert>
    );
  }
  if (changes.length === 0) return null;
  const isWrong = notes.some(({ tone }) => tone === 'bad');
  const publish = () =>
    act(
      () => call('publishDraft', { base, revision, effectiveOn: isoDay(day), note: note.trim() || null }),
      () => {
        setNote('');
        setDay(null);
      },
    );
  return (
    <Flex direction="column" gap="sm">
      <Input
        label="Why, in a sentence"
        name="publish-note"
        description="May be left open. It stands in the history."
        value={note}
        onChange={setNote}
        onInput={setNote}
      />
      <DateInput
        label="From which day on"
        name="publish-day"
        description="Left open, it counts at once."
        format="YYYY-MM-DD"
        {...(day === null ? {} : { value: day })}
        onChange={setDay}
      />
      {problem !== null && <Problem problem={problem} />}
      {isWrong && <Text>Something is in the way: it is told above, and beside what it is about.</Text>}
      <Flex direction="row">
        <LoadingButton variant="primary" size="sm" loading={isBusy} disabled={isWrong} onClick={publish}>
          {changes.length === 1 ? 'Publish this change' : `Publish these ${changes.length} changes`}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
