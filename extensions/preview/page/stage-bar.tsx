import { type ReactNode, useRef, useState } from 'react';
import { Glyph } from '../components/icon.tsx';
import type { PipelineListing, RecordPageData, StageListing } from '../shared/api.ts';
import type { CardPlace } from './card-place.ts';
import { serverApi } from './server-api.ts';
import { useToast } from './toasts.tsx';

interface StageBarProps {
  readonly place: CardPlace;
  readonly data: RecordPageData;
}

/** The stages of the deal’s pipeline; a press moves the deal there, as a person would. */
export function StageBar({ place, data }: StageBarProps): ReactNode {
  const pipeline = place.setup.pipelines.find((candidate) => candidate.id === data.pipelineId);
  const { asked, move } = useMove(place, data);
  if (pipeline === undefined) return null;
  const currentId = asked ?? data.stageId;
  const current = pipeline.stages.find((stage) => stage.id === currentId);
  return (
    <nav className="stage-bar" aria-label={`Stages, ${pipeline.label}`}>
      <div className="stage-select select">
        <select
          className="control"
          aria-label="Stage"
          value={currentId ?? ''}
          onChange={(event) => move(pipeline, event.target.value)}
        >
          {pipeline.stages.map((stage) => (
            <option key={stage.id} value={stage.id}>
              {stage.label}
            </option>
          ))}
        </select>
        <Glyph name="downCarat" />
      </div>
      <ol className={`stages${current?.closed === null ? '' : ` ended-${current?.closed}`}`}>
        {pipeline.stages.map((stage, index) => (
          <li key={stage.id} className={stateOf(stage, index, pipeline, current)}>
            <button
              type="button"
              aria-current={stage.id === currentId ? 'step' : undefined}
              onClick={() => move(pipeline, stage.id)}
            >
              {stage.closed === 'won' ? <Glyph name="success" /> : null}
              {stage.closed === 'lost' ? <Glyph name="remove" /> : null}
              <span className="sr-only">Move to </span>
              {stage.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stateOf(
  stage: StageListing,
  index: number,
  pipeline: PipelineListing,
  current: StageListing | undefined,
): string {
  const end = stage.closed === null ? '' : ` end ${stage.closed}`;
  if (stage.id === current?.id) return `current${end}`;
  const at = pipeline.stages.findIndex((other) => other.id === current?.id);
  return stage.closed === null && index < at ? 'passed' : `ahead${end}`;
}

/** Moves the deal; the bar shows the asked stage at once, until the record is read again or HubSpot refuses. */
function useMove(place: CardPlace, data: RecordPageData) {
  const toast = useToast();
  const [asked, setAsked] = useState<{ readonly stageId: string; readonly before: string } | null>(null);
  const latest = useRef(data);
  latest.current = data;
  const write = async (pipeline: PipelineListing, stageId: string, undoTo: string | null): Promise<void> => {
    const stage = pipeline.stages.find((candidate) => candidate.id === stageId);
    setAsked({ stageId, before: latest.current.modified });
    const outcome = await serverApi.write(place.record, { dealstage: stageId });
    if (!outcome.ok) {
      setAsked(null);
      toast({ tone: 'danger', title: 'The deal was not moved', message: outcome.message });
      return;
    }
    place.refresh();
    const undo = { label: 'Undo', run: () => void write(pipeline, undoTo ?? stageId, null) };
    toast({
      tone: 'success',
      title: `Moved to ${stage?.label ?? stageId}`,
      message: '',
      ...(undoTo === null ? {} : { action: undo }),
    });
  };
  const move = (pipeline: PipelineListing, stageId: string): void => {
    if (stageId !== data.stageId) void write(pipeline, stageId, data.stageId);
  };
  return { asked: asked?.before === data.modified ? asked.stageId : null, move };
}
