import { useState } from 'react';
import { Button, Flex, Input, LoadingButton, MultiSelect, TextArea } from '@hubspot/ui-extensions';
import type { StageSettings } from '../../../../src/views/admin/settings-view.ts';
import { Problem } from '../../cards/parts/problem.tsx';
import { Choose } from '../parts/choose.tsx';
import { useSettings } from '../state/open-settings.tsx';
import { useChange } from '../state/use-change.ts';

interface Props {
  readonly pipeline: string;
  readonly stage: StageSettings;
}

/** What the stage is called and means, and what the buyer does in it. */
export function StageForm({ pipeline, stage }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenForm pipeline={pipeline} stage={stage} onClose={() => setOpen(false)} />;
  return (
    <Flex direction="row">
      <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
        {`Change name, meaning and buying job of “${stage.label}”`}
      </Button>
    </Flex>
  );
}

function OpenForm({ pipeline, stage, onClose }: Props & { readonly onClose: () => void }) {
  const { buyingJobs } = useSettings().settings.choices;
  const { save, isBusy, problem } = useChange();
  const [label, setLabel] = useState(stage.label);
  const [means, setMeans] = useState(stage.means ?? '');
  const [job, setJob] = useState(stage.buyingJob);
  const [also, setAlso] = useState<readonly string[]>(stage.alsoBuyingJobs);
  const put = () =>
    save(
      stage.mark,
      {
        kind: 'setStage',
        pipeline,
        stage: stage.id,
        label: label.trim(),
        means: means.trim() || null,
        buyingJob: job,
        alsoBuyingJobs: job === null ? [] : also.filter((id) => id !== job),
      },
      onClose,
    );
  return (
    <Flex direction="column" gap="sm">
      <Input label="Name" name={`${stage.at}-label`} value={label} onChange={setLabel} onInput={setLabel} />
      <TextArea
        label="What it means"
        name={`${stage.at}-means`}
        description="One sentence that two people would read in the same way."
        rows={2}
        value={means}
        onChange={setMeans}
        onInput={setMeans}
      />
      {stage.type === 'open' && (
        <>
          <Choose
            label="What the buyer does in it"
            name={`${stage.at}-job`}
            choices={buyingJobs}
            value={job}
            none="Nobody has said yet"
            onChoose={setJob}
          />
          {job !== null && (
            <MultiSelect
              label="What else they do in it"
              name={`${stage.at}-also`}
              options={buyingJobs
                .filter(({ id }) => id !== job)
                .map(({ id, label: text }) => ({ value: id, label: text }))}
              value={[...also]}
              onChange={(values) => setAlso(values.map(String))}
            />
          )}
        </>
      )}
      {problem !== null && <Problem problem={problem} />}
      <Flex direction="row" gap="sm" wrap="wrap">
        <LoadingButton size="sm" variant="primary" loading={isBusy} onClick={put}>
          Save the stage
        </LoadingButton>
        <Button size="sm" variant="secondary" onClick={onClose}>
          Leave it as it was
        </Button>
      </Flex>
    </Flex>
  );
}
