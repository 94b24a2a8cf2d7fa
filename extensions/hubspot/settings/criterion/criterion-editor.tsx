import { useState } from 'react';
import { Alert, Button, Flex, Input, LoadingButton, Text, TextArea, Tile } from '@hubspot/ui-extensions';
import type { CriterionForm } from '../../../../src/views/admin/settings-view.ts';
import type { ProblemView } from '../../../../src/views/parts.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { NotesAt, OtherNotesAt } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useForm } from '../state/use-form.ts';
import { useChange } from '../state/use-change.ts';
import { Answering } from './answering.tsx';
import { ConditionRows } from './condition-rows.tsx';
import { type Place, putCriterion, wanted } from './draft.ts';
import { HalfEmpty } from './half-empty.tsx';

interface Props {
  readonly place: Place;
  readonly at: string;
  /** Null for a new one. */
  readonly id: string | null;
  readonly mark: string | null;
  readonly start: CriterionForm;
  readonly onClose: () => void;
}

/** The fields beside which their own notes stand. */
const BESIDE = ['label', 'when', 'level', 'evidence', 'owner', 'whenMissing', 'waivableBy', 'wrongIf'];

/** Puts a criterion together from controls; nothing is written by hand but words that people read. */
export function CriterionEditor({ place, at, id, mark, start, onClose }: Props) {
  const { facts } = useSettings().settings.choices;
  const { save, isBusy, problem } = useChange();
  const { form, set, now } = useForm(start);
  const [isTried, setTried] = useState(false);
  const atControl = besideControl(problem);
  const shown = { ...(isTried ? wanted(form, facts) : {}), ...atControl };
  const put = () => {
    setTried(true);
    if (Object.keys(wanted(now(), facts)).length === 0) save(mark, putCriterion(place, id, now()), onClose);
  };
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Text format={{ fontWeight: 'bold' }}>
          {id === null ? 'A new criterion' : `Change “${start.label}”`}
        </Text>
        <OtherNotesAt at={at} fields={BESIDE} />
        <Input
          label="Name, as a rep reads it"
          name={`${at}-label`}
          required={true}
          error={shown['label'] !== undefined}
          validationMessage={shown['label'] ?? ''}
          value={form.label}
          onChange={(label) => set({ label })}
          onInput={(label) => set({ label })}
        />
        <NotesAt at={at} field="label" />
        <ConditionRows at={at} when={form.when} missing={shown} onChange={(when) => set({ when })} />
        <HalfEmpty form={form} />
        <Answering at={at} form={form} missing={shown} onChange={set} />
        <TextArea
          label="What would have to be true for this to be wrong?"
          name={`${at}-wrong-if`}
          description="May be left open. It is asked again from time to time."
          rows={2}
          value={form.wrongIf ?? ''}
          onChange={(text) => set({ wrongIf: text || null })}
          onInput={(text) => set({ wrongIf: text || null })}
        />
        {Object.keys(shown).length > 0 && (
          <Alert variant="warning" title="Not saved yet">
            <Text>{Object.values(shown).join(' ')}</Text>
          </Alert>
        )}
        {problem !== null && Object.keys(atControl).length === 0 && <Problem problem={problem} />}
        <Flex direction="row" gap="sm" wrap="wrap">
          <LoadingButton size="sm" variant="primary" loading={isBusy} onClick={put}>
            Save to the draft
          </LoadingButton>
          <Button size="sm" variant="secondary" onClick={onClose}>
            Leave it as it was
          </Button>
        </Flex>
      </Flex>
    </Tile>
  );
}

/** A refusal by the field that it is about; empty where it is about none that stands here. */
function besideControl(problem: ProblemView | null): Readonly<Record<string, string>> {
  const field = problem?.at?.split('#')[1];
  return problem !== null && field !== undefined && BESIDE.includes(field) ? { [field]: problem.next } : {};
}
