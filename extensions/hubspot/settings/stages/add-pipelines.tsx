import { useState } from 'react';
import { Accordion, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { Choice } from '../../../../src/views/admin/settings-view.ts';
import type { Edit } from '../../../../src/wire/admin-request.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { LongList } from '../parts/long-list.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

type Kind = Extract<Edit, { kind: 'addPipeline' }>['pipelineKind'];

/** The CRM's pipelines that the model has none for, to start from. */
export function AddPipelines({ isFirst }: { readonly isFirst: boolean }) {
  const { unmappedPipelines: pipelines, crm } = useSettings().settings;
  if (isFirst) {
    return (
      <Flex direction="column" gap="sm">
        <Text format={{ fontWeight: 'bold' }}>{`Start from a pipeline of ${crm}`}</Text>
        <Text>
          {pipelines.length === 0
            ? `${crm} has no pipeline of deals that Plumbline may read.`
            : 'Its stages are taken over as they are. Nothing is asked of anybody until you say what, and nothing counts until you publish.'}
        </Text>
        <Pipelines pipelines={pipelines} />
      </Flex>
    );
  }
  if (pipelines.length === 0) return null;
  return (
    <Accordion title={`Other pipelines of ${crm}: ${pipelines.length}`} size="sm">
      <Pipelines pipelines={pipelines} />
    </Accordion>
  );
}

function Pipelines({ pipelines }: { readonly pipelines: readonly Choice[] }) {
  return (
    <LongList items={pipelines} what="pipelines" textOf={({ label }) => label}>
      {(pipeline) => <AddPipeline key={pipeline.id} pipeline={pipeline} />}
    </LongList>
  );
}

function AddPipeline({ pipeline }: { readonly pipeline: Choice }) {
  const { pipelineKinds } = useSettings().settings.choices;
  const [kind, setKind] = useState<string>('new_business');
  const { save, isBusy, problem } = useChange();
  const add = () => save(null, { kind: 'addPipeline', crmPipeline: pipeline.id, pipelineKind: kind as Kind });
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{pipeline.label}</Text>
      {pipeline.note !== null && <Text variant="microcopy">{pipeline.note}</Text>}
      <Flex direction="row" gap="sm" align="end" wrap="wrap">
        <Choose
          label={`What “${pipeline.label}” is for`}
          name={`kind-${pipeline.id}`}
          choices={pipelineKinds}
          value={kind}
          onChoose={(id) => setKind(id ?? 'new_business')}
        />
        <LoadingButton size="sm" variant="secondary" loading={isBusy} onClick={add}>
          {`Take over “${pipeline.label}”`}
        </LoadingButton>
      </Flex>
      {problem !== null && <Problem problem={problem} />}
    </Flex>
  );
}
