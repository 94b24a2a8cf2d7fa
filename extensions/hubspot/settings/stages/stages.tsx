import { useState } from 'react';
import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { PipelineSettings } from '../../../../src/views/admin/settings-view.ts';
import { Fold } from '../../cards/parts/fold.tsx';
import { ToneLine } from '../../cards/parts/tone.tsx';
import { Choose } from '../parts/choose.tsx';
import { NotesAt } from '../parts/notes.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { AddPipelines } from './add-pipelines.tsx';
import { RemovePipeline } from './remove.tsx';
import { Stage } from './stage.tsx';
import { UnmappedStages } from './unmapped-stages.tsx';

/** The pipelines, their stages, and what each asks; without a pipeline, those of the CRM to start from. */
export function Stages() {
  const { pipelines } = useSettings().settings;
  const [picked, setPicked] = useState<string | null>(null);
  const pipeline = pipelines.find(({ id }) => id === picked) ?? pipelines[0];
  if (pipeline === undefined) return <AddPipelines isFirst={true} />;
  return (
    <Flex direction="column" gap="md">
      {pipelines.length > 1 && (
        <Choose
          label="Pipeline"
          name="pipeline"
          choices={pipelines.map(({ id, label }) => ({ id, label, note: null }))}
          value={pipeline.id}
          onChoose={setPicked}
        />
      )}
      <Pipeline key={pipeline.at} pipeline={pipeline} />
      <AddPipelines isFirst={false} />
    </Flex>
  );
}

function Pipeline({ pipeline }: { readonly pipeline: PipelineSettings }) {
  const kinds = useSettings().settings.choices.pipelineKinds;
  const kind = kinds.find(({ id }) => id === pipeline.kind)?.label ?? pipeline.kind;
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="column" gap="flush">
        <Heading>{pipeline.label}</Heading>
        <Text variant="microcopy">{kind}</Text>
        <ToneLine line={pipeline.mapped} />
        <NotesAt at={pipeline.at} />
      </Flex>
      <Fold items={pipeline.stages} most={12} what="stages" gap="xs">
        {(stage) => <Stage key={stage.at} pipeline={pipeline} stage={stage} />}
      </Fold>
      <UnmappedStages pipeline={pipeline} />
      <RemovePipeline pipeline={pipeline} />
    </Flex>
  );
}
