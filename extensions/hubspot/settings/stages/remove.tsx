import { useState } from 'react';
import { Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { PipelineSettings, StageSettings } from '../../../../src/views/admin/settings-view.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { useChange } from '../state/use-change.ts';
import type { Change } from '../state/use-change.ts';

interface Props {
  /** What the button says: `Remove this stage`. */
  readonly label: string;
  /** What is lost by it. */
  readonly question: string;
  readonly change: Change;
  readonly onRemove: () => void;
}

/** Takes something out in two taps, with what it means between them. */
export function Remove({ label, question, change, onRemove }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <Flex direction="column" gap="xs">
      {isAsked ? (
        <Flex direction="row" gap="xs" align="center" wrap="wrap">
          <Text>{question}</Text>
          <LoadingButton size="xs" variant="destructive" loading={change.isBusy} onClick={onRemove}>
            Yes, remove
          </LoadingButton>
          <Button size="xs" variant="secondary" onClick={() => setAsked(false)}>
            Keep
          </Button>
        </Flex>
      ) : (
        <Flex direction="row">
          <Button size="xs" variant="transparent" onClick={() => setAsked(true)}>
            {label}
          </Button>
        </Flex>
      )}
      {change.problem !== null && <Problem problem={change.problem} />}
    </Flex>
  );
}

/** Takes a pipeline out of the model; the CRM’s own stays as it is. */
export function RemovePipeline({ pipeline }: { readonly pipeline: PipelineSettings }) {
  const change = useChange();
  return (
    <Remove
      label={`Remove “${pipeline.label}” from the model`}
      question="Its stages and everything that they ask go with it; deals in it get no guide any more."
      change={change}
      onRemove={() => change.save(pipeline.mark, { kind: 'removePipeline', pipeline: pipeline.id })}
    />
  );
}

/** Takes a stage out of the model; the CRM’s own stays as it is. */
export function RemoveStage(props: { readonly pipeline: string; readonly stage: StageSettings }) {
  const { pipeline, stage } = props;
  const change = useChange();
  return (
    <Remove
      label={`Remove “${stage.label}”`}
      question="What it asks goes with it; deals in it get no guide any more."
      change={change}
      onRemove={() => change.save(stage.wholeMark, { kind: 'removeStage', pipeline, stage: stage.id })}
    />
  );
}
