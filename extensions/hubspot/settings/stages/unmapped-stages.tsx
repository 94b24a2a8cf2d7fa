import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { Choice, PipelineSettings } from '../../../../src/views/admin/settings-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { SmallProblem } from '../../cards/parts/small-problem.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

/** Stages of the CRM that no stage here stands for, each with one way to take it in. */
export function UnmappedStages({ pipeline }: { readonly pipeline: PipelineSettings }) {
  const { crm } = useSettings().settings;
  const { unmapped } = pipeline;
  if (unmapped.length === 0) return null;
  const text =
    unmapped.length === 1
      ? `One stage of ${crm} is not here yet: deals in it get no guide.`
      : `${unmapped.length} stages of ${crm} are not here yet: deals in them get no guide.`;
  return (
    <Flex direction="column" gap="xs">
      <ToneLine line={{ text, tone: 'warn' }} />
      <Fold items={unmapped} what="stages" gap="xs">
        {(stage) => <UnmappedStage key={stage.id} pipeline={pipeline.id} stage={stage} />}
      </Fold>
    </Flex>
  );
}

function UnmappedStage({ pipeline, stage }: { readonly pipeline: string; readonly stage: Choice }) {
  const { save, isBusy, problem } = useChange();
  return (
    <Flex direction="row" gap="sm" align="center" wrap="wrap">
      <Text>{stage.label}</Text>
      {stage.note !== null && <Text variant="microcopy">{stage.note}</Text>}
      <LoadingButton
        size="xs"
        variant="secondary"
        loading={isBusy}
        onClick={() => save(null, { kind: 'addStage', pipeline, crmStage: stage.id })}
      >
        {`Add “${stage.label}”`}
      </LoadingButton>
      {problem !== null && <SmallProblem problem={problem} />}
    </Flex>
  );
}
