import { Flex } from '@hubspot/ui-extensions';
import type { PipelineSettings, StageSettings } from '../../../../src/views/admin/settings-view.ts';
import { SmallProblem } from '../../cards/parts/small-problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

interface Props {
  readonly pipeline: PipelineSettings;
  readonly stage: StageSettings;
}

/** Which stage of the CRM this one stands for, by its id: a new name there changes nothing here. */
export function StageMapping({ pipeline, stage }: Props) {
  const { crm } = useSettings().settings;
  const { save, isBusy, problem } = useChange();
  return (
    <Flex direction="column" gap="xs">
      <Choose
        label={`Stage of ${crm}`}
        name={`${stage.at}-crm-stage`}
        choices={pipeline.crmStages}
        value={stage.crmStage}
        none={`None of ${crm}`}
        disabled={isBusy}
        onChoose={(crmStage) =>
          save(stage.mark, { kind: 'mapStage', pipeline: pipeline.id, stage: stage.id, crmStage })
        }
      />
      {problem !== null && <SmallProblem problem={problem} />}
    </Flex>
  );
}
