import { type ReactNode, useEffect, useState } from 'react';
import { orgApi, type OrgRecord, type Stage, textOf } from './org-api.ts';
import { SldsIcon } from './slds-icon.tsx';
import { useToast } from './toasts.tsx';

/** The path of the deal: a stage is chosen, then marked as the current one. What the stage gate refuses is told. */
export function StagePath({
  id,
  record,
}: {
  readonly id: string;
  readonly record: OrgRecord | null;
}): ReactNode {
  const [stages, setStages] = useState<readonly Stage[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const toast = useToast();
  useEffect(() => {
    void orgApi.stages().then(setStages);
  }, []);
  const current = textOf(record?.fields['StageName']?.value);
  const selected = chosen ?? current;
  const move = async (): Promise<void> => {
    setSaving(true);
    const refused = await orgApi.save(id, { StageName: selected });
    setSaving(false);
    if (refused === null) {
      setChosen(null);
      toast({ variant: 'success', title: 'Stage changed successfully.' });
      return;
    }
    const { message, details } = refused;
    toast({
      variant: 'error',
      title: 'Stage not changed',
      ...(details.length === 0 ? { message } : { details }),
    });
  };
  return (
    <section className="slds-box slds-box_x-small slds-theme_default path" aria-label="Path">
      <ol className="path-stages">
        {stages.map((stage) => (
          <li key={stage.value} className={stateOf(stage, stages, current, selected)}>
            <button
              type="button"
              aria-current={stage.value === current ? 'step' : undefined}
              aria-pressed={stage.value === selected}
              onClick={() => setChosen(stage.value)}
            >
              {isPassed(stage, stages, current) ? <SldsIcon name="check" /> : null}
              {stage.label}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="slds-button slds-button_brand mark"
        disabled={isSaving || record === null || selected === current}
        onClick={() => void move()}
      >
        Mark as Current Stage
      </button>
    </section>
  );
}

const indexOf = (stages: readonly Stage[], value: string): number =>
  stages.findIndex((stage) => stage.value === value);

const isPassed = (stage: Stage, stages: readonly Stage[], current: string): boolean =>
  !stage.isClosed && indexOf(stages, stage.value) < indexOf(stages, current);

function stateOf(stage: Stage, stages: readonly Stage[], current: string, selected: string): string {
  const ended = stage.value === current && stage.isClosed ? (stage.isWon ? 'is-won' : 'is-lost') : '';
  const place =
    stage.value === current ? 'is-current' : isPassed(stage, stages, current) ? 'is-passed' : 'is-ahead';
  return [place, ended, stage.value === selected && stage.value !== current ? 'is-selected' : '']
    .filter((name) => name !== '')
    .join(' ');
}
